import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

const key = 'sidebar.collapsed';
const roomForAll = '(min-width: 1400px)';

/** As the person chose; unless chosen, icons only where reading needs the width. */
export const useSidebarCollapsed = (): [boolean, () => void] => {
  const { pathname } = useLocation();
  const [chosen, setChosen] = useState<boolean | null>(() => {
    const stored = localStorage.getItem(key);
    return stored === null ? null : stored === 'true';
  });
  const [room, setRoom] = useState(() => matchMedia(roomForAll).matches);
  useEffect(() => {
    const media = matchMedia(roomForAll);
    const listen = () => setRoom(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, []);
  const collapsed = chosen ?? (pathname.startsWith('/review') && !room);
  const toggle = () => {
    localStorage.setItem(key, String(!collapsed));
    setChosen(!collapsed);
  };
  return [collapsed, toggle];
};
