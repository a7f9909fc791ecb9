import { RouterProvider } from 'react-router/dom';
import { useState } from 'react';
import { Providers } from './providers';
import { createRoutes } from './routes';

export const App = () => {
  const [router] = useState(createRoutes);
  // Without transitions: what is shown and the address agree in every render. In a transition the review queue was drawn for the
  // draft before, and put that one's address back over the one just chosen.
  return <Providers><RouterProvider router={router} useTransitions={false} /></Providers>;
};
