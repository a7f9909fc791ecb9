import { useState } from 'react';
import { useLocation } from 'react-router';
import { useMedia } from '../../ui/use-media';

const key = 'sidebar.collapsed';
const roomForReading = '(min-width: 1400px)';
const roomForLists = '(min-width: 1100px)';

/** As the person chose; unless chosen, icons only where the width is needed. */
export const useSidebarCollapsed = (): [boolean, () => void] => {
  const { pathname } = useLocation();
  const [chosen, setChosen] = useState<boolean | null>(() => {
    const stored = localStorage.getItem(key);
    return stored === null ? null : stored === 'true';
  });
  const roomy = useMedia(pathname.startsWith('/review') ? roomForReading : roomForLists);
  const collapsed = chosen ?? !roomy;
  const toggle = () => {
    localStorage.setItem(key, String(!collapsed));
    setChosen(!collapsed);
  };
  return [collapsed, toggle];
};
