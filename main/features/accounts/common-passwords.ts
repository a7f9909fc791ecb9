// The passwords that guessing starts with, as far as they are long enough to be allowed at all. Kept short on purpose:
// runs and repetitions are told by their shape, and words with a tail of digits by their stem.

const stems = [
  'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'welcome', 'letmein', 'qwerty', 'qwertz', 'azerty', 'iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'basketball', 'superman', 'batman',
  'monkey', 'dragon', 'master', 'shadow', 'michael', 'jordan', 'liverpool', 'chelsea', 'arsenal', 'barcelona', 'starwars', 'pokemon', 'minecraft', 'computer', 'internet', 'administrator', 'admin',
  'changeme', 'secret', 'trustno1', 'whatever', 'hello', 'freedom', 'summer', 'winter', 'spring', 'autumn', 'january', 'february', 'november', 'december', 'september', 'october', 'test', 'testing',
  'login', 'access', 'default', 'guest', 'root', 'abc', 'kpbot', 'kp-bot', 'marketing', 'company', 'charlie', 'jennifer', 'jessica', 'ashley', 'samsung', 'mustang', 'hunter', 'killer',
];
const whole = new Set([
  'qwertyuiop', 'asdfghjkl;', 'zaq12wsxcde3', '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'qazwsxedcrfv', '1qaz!qaz2wsx', 'q1w2e3r4t5', 'q1w2e3r4t5y6', 'zxcvbnm123', 'asdfghjkl123', 'qwerty12345',
  'iloveyou12', 'letmeinnow', 'opensesame', 'correcthorsebatterystaple', 'thequickbrownfox', 'ihatepasswords', 'nopassword', 'mypassword', 'yourpassword', 'passwordpassword', 'unbelievable', 'basketball1',
]);
const rows = ['0123456789012345678901234567890', 'abcdefghijklmnopqrstuvwxyzabcdefghij', 'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm', 'azertyuiopqsdfghjklmwxcvbn'];
const reversed = rows.map((row) => [...row].reverse().join(''));
const tail = /^(?:[\d\s!@#$%&*._?+-]*)$/;

/** One to five signs over and over. */
const repeats = (text: string): boolean => [1, 2, 3, 4, 5].some((size) => text.length >= size * 2 && text.slice(0, size).repeat(Math.ceil(text.length / size)).startsWith(text));

/** @param lower the password in lower case */
export const isCommonPassword = (lower: string): boolean =>
  whole.has(lower) || repeats(lower) || [...rows, ...reversed].some((row) => row.includes(lower)) || stems.some((stem) => lower.startsWith(stem) && tail.test(lower.slice(stem.length)) && lower.length - stem.length <= 8);
