// Numbered places where a fault test kills the process, as a power cut would: KPBOT_FAULT=<name or *>:<count>.
// Without that variable a fault point costs one comparison.

interface Armed {
  name: string;
  left: number;
}

let armed: Armed | null | undefined;

const parse = (value: string | undefined): Armed | null => {
  const [name, count] = (value ?? '').split(':');
  const left = Number(count ?? '1');
  return name && Number.isInteger(left) && left > 0 ? { name, left } : null;
};

/** Dies with SIGKILL when this place was chosen by the environment and has been passed often enough. */
export const faultPoint = (name: string): void => {
  if (armed === undefined) armed = parse(process.env['KPBOT_FAULT']);
  if (armed === null || (armed.name !== '*' && armed.name !== name)) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL');
};
