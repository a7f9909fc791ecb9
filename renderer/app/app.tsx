import { RouterProvider } from 'react-router/dom';
import { useState } from 'react';
import { Providers } from './providers';
import { createRoutes } from './routes';

export const App = () => {
  const [router] = useState(createRoutes);
  return <Providers><RouterProvider router={router} /></Providers>;
};
