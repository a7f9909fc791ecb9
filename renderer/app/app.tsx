import { RouterProvider } from 'react-router/dom';
import { useEffect, useState } from 'react';
import { Providers } from './providers';
import { loadTheRest } from './later';
import { createRoutes } from './routes';
import { Gate } from './session/gate';

export const App = () => <Providers><Gate><Screens /></Gate></Providers>;

/** The screens of one person; the next one starts with a router of their own. */
const Screens = () => {
  const [router] = useState(createRoutes);
  useEffect(() => () => router.dispose(), [router]);
  useEffect(loadTheRest, []);
  // Without transitions: what is shown and the address agree in every render. In a transition the review queue was drawn for the
  // draft before, and put that one's address back over the one just chosen.
  return <RouterProvider router={router} useTransitions={false} />;
};
