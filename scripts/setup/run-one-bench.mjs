// Runs one built benchmark in a process of its own, so that none measures the memory and the caches of another.
import { pathToFileURL } from 'node:url';

const bench = await import(pathToFileURL(process.argv[2]).href);
const results = [await bench.default()].flat();
process.send?.({ results }, () => process.exit(0));
