import { describe, expect, it } from 'vitest';
import { lineKindOf } from './line-kind';

// Lines of real posts that drafts had taken for points to argue.
describe('line kind', () => {
  it.each([
    ['step', 'We’ll use the Merge method instead of Buffer to throttle requests to four at a time'],
    ['step', 'I also added a bit of CSS to my default stylesheet'],
    ['step', 'After running all of the unit tests, NCoverExplorer opens up with the coverage report'],
    ['feature', 'Init.ps1 runs the first time a package is installed in a solution'],
    ['feature', 'Your application is granted Read, Write, Append, and PathDiscovery permissions'],
    ['feature', 'Some endpoints in the GitHub API require authorization to access private details'],
    ['feature', 'Your client isn’t going to know the salt value for every user'],
    ['feature', 'the help documentation for NuGet.exe is written using the Markdown format that is produced by NuGet.exe'],
    ['release', 'We have an early\u00a0implementation of our plugin framework working'],
    ['release', 'The new version includes a plug-in for comments'],
    ['pointer', 'Chapter 3 of this guide focuses on structuring projects and solutions'],
    ['pointer', 'The full implementation is available in my CodeHaacks repo on GitHub with full unit tests and examples'],
    ['release', 'we announced the release candidate for ASP.NET MVC'],
    ['feature', 'the first example uses the vanilla Octokit package'],
    ['pointer', 'I will write more about this release later'],
    ['pointer', 'did you notice the generic type declaration?'],
  ])('knows a %s: %s', (kind, line) => expect(lineKindOf(line)).toBe(kind));

  it.each([
    'The marketing team does not drive the schedule in an open source project',
    'A framework that hides HTTP costs a month when something goes wrong',
    'The best library is the one that nobody has to read about',
    'We use pull requests for everything, also for the rules of the project',
    'Most teams write tests after the fact',
    'A test at the boundary survives a refactoring',
    'Parsing HTML is much more difficult to do',
    'You should write the test before the method',
    'GitHub makes it easy to leave',
  ])('takes a thought for a thought: %s', (line) => expect(lineKindOf(line)).toBeNull());
});
