// Each guard against lost and doubled work, what is left when it is taken out, and the test that must fail then: see run-mutants.mjs.
const runner = (title) => ({ test: ['main/tasks/runner.test.ts', title] });
const leases = (title) => ({ test: ['main/tasks/leases.test.ts', title] });
const effects = (title) => ({ test: ['main/tasks/effects.test.ts', title] });
const database = (title) => ({ test: ['main/db/database.test.ts', title] });
const rotation = (title) => ({ test: ['main/db/backup-rotation.test.ts', title] });
const unit = (file, title) => ({ test: [file, title] });
/** With the engine's threads built anew. */
const app = (name, title) => ({ test: [`tests/integration/${name}.test.ts`, title], built: true });
const damage = (title) => app('damaged-file', title);
/** Killed at one place; the oracles of tests/fault say whether anything was lost or doubled. */
const killedRun = (at) => ({ test: ['tests/fault/kill-queue.test.ts', 'comes through'], built: true, env: { KP_KILLS: '3', KP_AT: at } });
const killedFiles = (at) => ({ test: ['tests/fault/kill-files.test.ts', 'comes through'], built: true, env: { KP_KILLS: '3', KP_AT: at } });

/** @type {import('./run-mutants.mjs').Mutant[]} */
export const durabilityMutants = [
  // Units of work.
  { guard: 'units take turns', file: 'main/db/unit-of-work.ts', find: `const turn = tail.then(() => storage.exit(() => takeTurn(work)));`, put: `const turn = storage.exit(() => takeTurn(work));`, ...database('keeps concurrent units apart') },
  { guard: 'a failed inner unit dooms the outer one', file: 'main/db/unit-of-work.ts', find: `outer.doomed ??= { cause };`, put: ``, ...database('dooms the whole unit') },
  { guard: 'events leave after the commit', file: 'main/db/unit-of-work.ts', find: `record: (event) => void openUnit().events.push(event),`, put: `record: (event) => { openUnit(); publish(event); },`, ...database('lets events out after the commit only') },
  { guard: 'notices commit with their events', file: 'main/db/unit-of-work.ts', find: `if (unit.events.length > 0) await beforeCommit?.([...unit.events]);`, put: `if (unit.events.length > 0) void takeTurn(async () => beforeCommit?.([...unit.events]));`, ...app('notices', 'holds a notice back with the events') },
  { guard: 'a write does not outlive its unit', file: 'main/db/unit-of-work.ts', find: `unit.open = false;`, put: ``, ...database('refuses a write that outlives its unit') },
  { guard: 'nobody reads what is not committed', file: 'main/db/database.ts', find: `units?.current() ?? read.manager`, put: `units?.current() ?? (write ?? read).manager`, ...database('hides uncommitted rows') },
  { guard: 'a commit waits for the disk', file: 'main/db/pragmas.ts', find: `synchronous = FULL`, put: `synchronous = OFF`, ...database('runs with write-ahead log') },
  // Tasks and their leases.
  { guard: 'one key, one task', file: 'main/db/migrations/0001-workspace.ts', find: `unique_key TEXT NOT NULL UNIQUE`, put: `unique_key TEXT NOT NULL`, ...runner('queued twice under one key') },
  { guard: 'the fence of a lease', file: 'main/tasks/store.ts', find: `where({ id: task.id, leaseFence: task.leaseFence, leaseOwner: owner, status: 'running' })`, put: `where({ id: task.id, leaseOwner: owner, status: 'running' })`, ...leases('that this boot has taken anew') },
  { guard: 'a lease ends with its task', file: 'main/tasks/store.ts', find: `where({ id: task.id, leaseFence: task.leaseFence, leaseOwner: owner, status: 'running' })`, put: `where({ id: task.id, leaseFence: task.leaseFence })`, ...runner('stops a task in hand by its signal') },
  { guard: 'the fence at completion', file: 'main/tasks/task-run.ts', find: `if (!(await store.markDone(task))) throw new LeaseLost();`, put: `await store.markDone(task);`, ...runner('whose lease went to another boot') },
  { guard: 'the fence at a heartbeat', file: 'main/tasks/store.ts', find: `database.unit(() => underLease(database.writer(), task, { leaseUntil: later(leaseMs) }))`, put: `database.unit(async () => { await database.writer().update(TaskEntity, { id: task.id }, { leaseUntil: later(leaseMs) }); return true; })`, ...leases('that this boot has taken anew') },
  { guard: 'the fence at the save of a step', file: 'main/tasks/store.ts', find: `if (!(await underLease(manager, task, set))) return false;`, put: `await underLease(manager, task, set);`, ...leases('that another boot has taken over') },
  { guard: 'a step that was not kept ends its task', file: 'main/tasks/task-run.ts', find: `if (!kept) throw new LeaseLost();`, put: ``, ...leases('goes no further in a task') },
  { guard: 'the fence at a failure', file: 'main/tasks/task-run.ts', find: `if (!(await store.markFailed(task, error))) return;`, put: `await store.markFailed(task, error);`, ...leases('fails nothing of a task') },
  { guard: 'leases of a boot that died are void', file: 'main/tasks/runner.ts', find: `await this.options.store.voidLeases();`, put: ``, ...runner('keeps a step over a crash') },
  { guard: 'leases of this boot are not', file: 'main/tasks/store.ts', find: `WHERE status = 'running' AND (lease_owner IS NULL OR lease_owner <> ?)\`,\n        [owner],`, put: `WHERE status = 'running'\`,`, ...leases('takes no task from its own boot') },
  { guard: 'a task under which the app dies again and again is given up', file: 'main/tasks/task-run.ts', find: `if (task.interruptions > maxInterruptions) throw`, put: `if (task.interruptions < 0) throw`, ...leases('gives a task up under which') },
  { guard: 'a task whose end could not be written waits again', file: 'main/tasks/runner.ts', find: `this.lostEnd ||= !written;`, put: ``, ...leases('whose end could not be written') },
  { guard: 'a step that is done is not done again', file: 'main/tasks/task-run.ts', find: `if (known) return known.result as Awaited<ReturnType<typeof work>>;`, put: ``, ...runner('keeps a step over a crash') },
  { guard: 'steps go with the end of their task', file: 'main/tasks/store.ts', find: `await manager.delete(TaskStepEntity, { taskId: task.id });`, put: ``, ...runner('keeps a step over a crash') },
  { guard: 'rows of a completion and its task commit together', file: 'main/tasks/task-run.ts', find: `    if (!(await store.markDone(task))) throw new LeaseLost();\n    await completion();`, put: `    if (!(await store.markDone(task))) throw new LeaseLost();\n  });\n  await database.unit(completion);\n  await database.unit(async () => {`, ...runner('takes the rows of a completion back') },
  { guard: 'a task of another version is not misread', file: 'main/tasks/task-run.ts', find: `if (task.version !== definition.version) throw`, put: `if (task.version < 0) throw`, ...runner('refuses a task of another version') },
  { guard: 'one task of a lane at a time', file: 'main/tasks/store.ts', find: `AND (lane IS NULL OR NOT EXISTS (SELECT 1 FROM tasks r WHERE r.status = 'running' AND r.lane = t.lane))`, put: ``, ...runner('runs the tasks of one lane') },
  { guard: 'one task of a host at a time', file: 'main/tasks/store.ts', find: `AND (host IS NULL OR NOT EXISTS (SELECT 1 FROM tasks r WHERE r.status = 'running' AND r.host = t.host))`, put: ``, ...runner('runs one task of a host') },
  { guard: 'never sooner than a server asked', file: 'main/tasks/retry-policy.ts', find: `4 ** Math.max(0, failures - 1)), askedMs(error));`, put: `4 ** Math.max(0, failures - 1)), 0);`, ...unit('main/tasks/retry-policy.test.ts', 'waits never less') },
  { guard: 'what was cancelled is not tried again', file: 'main/tasks/retry-policy.ts', find: `if (error.code === 'CANCELLED' || askedMs`, put: `if (askedMs`, ...unit('main/tasks/retry-policy.test.ts', 'does not wait for a host') },
  // Pause and cancel.
  { guard: 'the pause of all work', file: 'main/tasks/store.ts', find: `\n           AND NOT EXISTS (SELECT 1 FROM queue_pauses)`, put: ``, ...runner('gives out no task while all work is paused') },
  { guard: 'the pause of a campaign', file: 'main/tasks/store.ts', find: `WHERE status = 'queued' AND held = 0 AND run_after <= ?`, put: `WHERE status = 'queued' AND run_after <= ?`, ...runner('pauses at a step border') },
  { guard: 'a pause is heard at the next border', file: 'main/tasks/task-run.ts', find: `if (hand.yieldAtBorder) throw new PutBack();`, put: ``, ...runner('pauses at a step border') },
  { guard: 'what a paused campaign queues is held', file: 'main/features/campaigns/campaign-run.ts', find: `held: campaign.status === 'paused',`, put: ``, ...app('campaign-run', 'holds what its last step queues') },
  { guard: 'a cancelled task ends in its row', file: 'main/tasks/store.ts', find: `if (ids.length > 0) await manager.update(TaskEntity, { id: In(ids) }, { status: 'cancelled', ...unleased, finishedAt: now(), held: false });`, put: ``, ...app('cancel', 'a call of the crew') },
  { guard: 'cancelled stays cancelled after a restart', file: 'main/tasks/store.ts', find: `WHERE status = 'running' AND (lease_owner IS NULL`, put: `WHERE status IN ('running', 'cancelled') AND (lease_owner IS NULL`, ...app('cancel', 'a call of the crew') },
  { guard: 'cancel reaches a handler that hears no signal', file: 'main/tasks/task-run.ts', find: `return await orAborted(work, signal);`, put: `return await work;`, ...runner('is free of a handler that hears no signal') },
  // Acts on the outside world.
  { guard: 'doing is written before it is done', file: 'main/tasks/effects.ts', find: `if (row.status !== 'done') await move(row.id, 'doing');`, put: ``, ...effects('asks the person') },
  { guard: 'no act without an intent', file: 'main/tasks/effects.ts', find: `if (!row) throw new AppError('NOT_FOUND', 'This act was never written down as intended.');`, put: `if (!row) return { id: '', subject: '', status: 'intent', result: null };`, ...effects('does an act once') },
  { guard: 'a crash between leaves it unknown', file: 'main/tasks/effects.ts', find: `await move(id, 'unknown', { reason: 'The app ended in the middle of it.' });`, put: `await move(id, 'intent');`, ...effects('asks the person') },
  { guard: 'acts of an earlier boot are looked for at the start', file: 'main/app/life.ts', find: `await effects.surface();`, put: ``, ...app('queue-control', 'a crash left an act in the middle') },
  { guard: 'an unknown act is not repeated', file: 'main/tasks/effects.ts', find: `if (row.status === 'unknown') throw notKnown(row.subject);`, put: ``, ...effects('asks the person') },
  { guard: 'an act that failed somehow is unknown', file: 'main/tasks/effects.ts', find: `sure ? 'not_done' : 'unknown', { reason`, put: `'not_done', { reason`, ...effects('does not repeat what the person saw') },
  { guard: 'an act that is done is not done again', file: 'main/tasks/effects.ts', find: `if (row.status === 'done') return JSON.parse(row.result ?? 'null') as T;`, put: ``, ...effects('does an act once') },
  { guard: 'an act that was done is not intended anew', file: 'main/tasks/effects.ts', find: `ON CONFLICT (key) DO NOTHING`, put: `ON CONFLICT (key) DO UPDATE SET status = 'intent'`, ...effects('does an act once') },
  { guard: 'no act twice at once', file: 'main/tasks/effects.ts', find: `if (row.status === 'doing') throw`, put: `if (row.status === 'none') throw`, ...effects('does no act twice at once') },
  { guard: 'the word of a person is given once', file: 'main/tasks/effects.ts', find: `if (row.status !== 'unknown') throw`, put: `if (row.status === 'none') throw`, ...effects('asks the person') },
  // History.
  { guard: 'ended tasks are kept for 90 days', file: 'main/tasks/history.ts', find: `export const historyDays = 90;`, put: `export const historyDays = 30;`, ...unit('main/tasks/history.test.ts', 'deletes what ended 90 days ago') },
  { guard: 'nothing goes of a campaign that has work', file: 'main/tasks/history.ts', find: `AND NOT EXISTS (SELECT 1 FROM tasks o WHERE o.campaign_id = t.campaign_id AND o.status IN ('queued', 'running'))`, put: ``, ...unit('main/tasks/history.test.ts', 'deletes what ended 90 days ago') },
  // Schedules.
  { guard: 'a time is never begun twice', file: 'main/features/schedules/scheduler.ts', find: `if (await schedules.run(id, dueAt)) return;`, put: `await database.writer().query('DELETE FROM schedule_runs WHERE schedule_id = ? AND due_at = ?', [id, dueAt]);`, ...app('schedules', 'never begins a time twice') },
  { guard: 'what was missed is made up for once', file: 'main/features/schedules/scheduler.ts', find: `nextRunAt: nextRunAt(row, now), lastRunAt`, put: `nextRunAt: nextRunAt(row, new Date(dueAt)), lastRunAt`, ...app('schedules', 'makes up once') },
  { guard: 'what was missed while it was off is not', file: 'main/features/schedules/schedule.service.ts', find: `nextRunAt: enabled ? nextRunAt({ times }, clock.now()) : null`, put: `nextRunAt: enabled ? nextRunAt({ times }, new Date(row.createdAt)) : null`, ...app('schedules', 'counts anew when it is switched on') },
  { guard: 'a campaign at work is not started by its schedule', file: 'main/features/campaigns/scheduled-start.ts', find: `if (isActive(row.status)) return leftOut(`, put: `if (row.status === 'draft' && isActive(row.status)) return leftOut(`, ...app('schedules', 'leaves a time out') },
  { guard: 'a look that failed is not the last', file: 'main/core/due-loop.ts', find: `under.catch(() => undefined).then(doDue);`, put: `under.then(doDue);`, ...app('schedules', 'looks again after a look that failed') },
  { guard: 'a post is told of once', file: 'main/features/campaigns/tasks/watch.handler.ts', find: `await watched.keep(campaignId, [...unseen], clock.now().toISOString());`, put: `clock.now();`, ...app('schedules', 'tells what is new and only once') },
  // Runs.
  { guard: 'a campaign is started once', file: 'main/features/campaigns/campaign.rules.ts', find: `if (row.status === 'running') throw`, put: `if (row.sources.length > 1_000) throw`, ...app('campaign-run', 'starts once for a double click') },
  { guard: 'a post that was drafted is not drafted again', file: 'main/features/campaigns/tasks/research.handler.ts', find: `rows.filter(({ id }) => !drafted.has(id))`, put: `rows.filter(({ id }) => id !== '' || drafted.has(id))`, ...app('campaign-run', 'keeps drafts of an earlier run') },
  { guard: 'drafting begins when the last post is read', file: 'main/features/campaigns/campaign-run.ts', find: `if ((await ports.store.countOpen(runId, taskKinds.analyse.name)) > 0) return;`, put: ``, ...app('campaign-run', 'answers the worthiest posts') },
  { guard: 'a run that was left without a task goes on', file: 'main/app/life.ts', find: `await mendRuns(ports);`, put: ``, ...app('campaign-run', 'goes on with a run that was left without a task') },
  { guard: 'a page that was fetched is not fetched again after a crash', file: 'main/features/campaigns/tasks/analyse.handler.ts', find: `await context.step('read', read)`, put: `await read()`, ...app('run-over-web', 'fetches a page once') },
  { guard: 'a task that failed is tried again in its own run alone', file: 'main/features/campaigns/task-effects.ts', find: `if (latest?.id !== runId || run.status === 'stopped') throw`, put: `if (latest === null) throw`, ...app('queue-control', 'tries everything again') },
  // Backups.
  { guard: 'a backup is read through before it gets its name', file: 'main/db/backup.ts', find: `if (found.problem) throw`, put: `if (found.problem === '') throw`, ...unit('main/db/backup.test.ts', 'gives no name to a copy of a damaged file') },
  { guard: 'a backup is one moment', file: 'main/db/backup.ts', find: `const own = !source.inTransaction;`, put: `const own = false;`, ...unit('main/db/backup.test.ts', 'never begins again') },
  { guard: 'what a crash left of a backup is swept away', file: 'main/db/backup.ts', find: `  sweep(dir);\n`, put: ``, ...unit('main/db/backup.test.ts', 'gives no name to a copy of a damaged file') },
  { guard: 'a backup is written aside', file: 'main/db/backup.ts', find: 'const aside = `${path}.part`;', put: `const aside = path;`, ...killedFiles('backup at backup.pages') },
  { guard: 'seven days', file: 'main/db/backup-rotation.ts', find: `days: 7`, put: `days: 6`, ...rotation('keeps of sixty days') },
  { guard: 'four weeks', file: 'main/db/backup-rotation.ts', find: `weeks: 4`, put: `weeks: 3`, ...rotation('keeps of sixty days') },
  { guard: 'three from before a migration', file: 'main/db/backup-rotation.ts', find: `migrations: 3`, put: `migrations: 2`, ...rotation('never gives up a good one') },
  { guard: 'three from before a restore', file: 'main/db/backup-rotation.ts', find: `restores: 3`, put: `restores: 2`, ...rotation('three from before a restore') },
  { guard: 'a damaged backup holds no place', file: 'main/db/backup-rotation.ts', find: `backups.filter(({ check }) => !check?.problem)`, put: `[...backups]`, ...rotation('never gives up a good one') },
  { guard: 'a damaged backup is left to the person', file: 'main/db/backup-rotation.ts', find: `!backup.check?.problem && !stays`, put: `!stays`, ...rotation('never gives up a good one') },
  { guard: 'what the person made stays', file: 'main/db/backup-rotation.ts', find: `backup.kind !== 'manual' && `, put: ``, ...rotation('never touches what the person made') },
  { guard: 'what was known of a changed backup is forgotten', file: 'main/db/backup-shelf.ts', find: `const same = note?.bytes === bytes && note.changedMs === Math.round(mtimeMs);`, put: `const same = true;`, ...app('backups', 'says of a damaged one what is wrong') },
  { guard: 'a damaged backup is not restored', file: 'main/db/restore.ts', find: `if (problem) throw`, put: `if (problem === '') throw`, ...app('backups', 'says of a damaged one what is wrong') },
  { guard: 'a backup of a newer app is not restored', file: 'main/db/restore.ts', find: `if (version > newest) throw`, put: `if (version < 0) throw`, ...app('backups', 'refuses one of a newer app') },
  { guard: 'the state before a restore becomes a backup', file: 'main/db/swap.ts', find: `    moveDurably(from + suffix, to + suffix);\n`, put: `    to.slice(0);\n`, ...app('backups', 'restores, keeps the present state') },
  { guard: 'a restore is ended by the next opening', file: 'main/db/open-file.ts', find: `  finishSwap(options.dir);\n`, put: ``, ...app('backups', 'restores, keeps the present state') },
  { guard: 'a swap goes on from where it ended', file: 'main/db/swap.ts', find: `if (existsSync(nextFile(dir))) {`, put: `if (plan) {`, ...killedFiles('restore at swap.placed') },
  { guard: 'a swap is planned on the disk', file: 'main/db/swap.ts', find: `if (!existsSync(planPath(dir))) return removeDurably(nextFile(dir));`, put: `if (!existsSync(planPath(dir))) return existsSync(nextFile(dir)) ? renameSync(nextFile(dir), databasePath(dir)) : undefined;`, ...killedFiles('restore at swap.staged') },
  // Migrations.
  { guard: 'a step of a migration is one transaction', file: 'main/db/migrate.ts', find: `  file.transaction(() => {\n    migration.up(file);`, put: `  const whole = (work) => ({ immediate: work });\n  whole(() => {\n    migration.up(file);`, ...killedFiles('migration at migration.in-step') },
  { guard: 'a copy before a migration', file: 'main/db/migrate.ts', find: `from > 0 ? await backUp(file, backups, name) : null`, put: `from < 0 ? await backUp(file, backups, name) : null`, ...database('with a verified backup before') },
  { guard: 'the copy is put back when a later step fails', file: 'main/db/migrate.ts', find: `if (copy) putBack(path, copy.path, now);`, put: ``, ...database('put back what an earlier step did') },
  { guard: 'a migration loses no row', file: 'main/db/migrate.ts', find: `if ((after[table] ?? -1) < rows) throw`, put: `if ((after[table] ?? -1) < -1) throw`, ...database('when a step fails or loses rows') },
  { guard: 'a migration breaks no reference', file: 'main/db/migrate.ts', find: `if (broken.length > 0) throw`, put: `if (broken.length < 0) throw`, ...database('breaks references') },
  { guard: 'a table that is made anew takes nothing with it', file: 'main/db/migrate.ts', find: `file.pragma('foreign_keys = OFF');`, put: ``, ...database('make a table anew') },
  { guard: 'a newer workspace is not changed', file: 'main/db/migrate.ts', find: `if (from > newest) return { from, to: from, newer: true };`, put: ``, ...database('shows a workspace of a newer app') },
  { guard: 'the database of another program is left alone', file: 'main/db/open-file.ts', find: `  requireOwnFile(path);\n`, put: ``, ...database('refuses a database of another program') },
  { guard: 'one process a workspace', file: 'main/db/database.ts', find: `unlock = lockWorkspace(options.dir);`, put: ``, ...database('refuses a second opening') },
  { guard: 'a workspace in use is told apart from one that was left', file: 'main/db/workspace-lock.ts', find: `lock.exec('BEGIN EXCLUSIVE');`, put: `lock.exec('BEGIN');`, ...app('headless-run', 'says that a workspace is in use') },
  // Damaged files.
  { guard: 'a look at the file after a crash', file: 'main/db/open-file.ts', find: `if (wasLeftOpen(dir) && existsSync(path)) {`, put: `if (wasLeftOpen(dir) && path === '') {`, ...damage('a page of a table that the backup has') },
  { guard: 'an open workspace is marked', file: 'main/db/open-file.ts', find: `if (!opened.newer) leaveMark(options.dir);`, put: ``, ...damage('never looks a healthy file through') },
  { guard: 'a suspect workspace stays marked', file: 'main/db/database.ts', find: `if (write && sound) clearMark(dir);`, put: `if (write || sound) clearMark(dir);`, ...damage('never looks a healthy file through') },
  { guard: 'a missing file is not begun anew', file: 'main/db/open-file.ts', find: `  requireNotLost(dir);\n`, put: ``, ...damage('no file at all') },
  { guard: 'only a copy of the damaged file is put right', file: 'main/db/recover.ts', find: `  return copy;\n`, put: `  return path;\n`, ...damage('the whole head') },
  { guard: 'the damaged file is kept', file: 'main/db/swap.ts', find: `    moveDurably(from + suffix, to + suffix);\n`, put: `    to.slice(0);\n`, ...damage('keeps a file that is no database') },
  { guard: 'the head is put right', file: 'main/db/recover.ts', find: `  mendHead(copy);\n`, put: ``, ...damage('without any backup') },
  { guard: 'the list of tables is taken from the backup', file: 'main/db/recover.ts', find: `  graftFirstPage(backup, copy);\n`, put: ``, ...damage('the list of tables') },
  { guard: 'a damaged backup is passed over', file: 'main/db/recover.ts', find: `if (version !== null && version <= newest) return`, put: `if (version === null || version <= newest) return`, ...damage('passes a damaged backup over') },
  { guard: 'the restored state comes first', file: 'main/db/recover.ts', find: `if (!restored) return [...shelf];`, put: `if (shelf) return [...shelf];`, ...damage('prefers the state that the person restored') },
  { guard: 'rows are merged by their key', file: 'main/db/salvage.ts', find: `const before = kept.get(...values(row, keys)) as Row | undefined;`, put: `const before = undefined as Row | undefined;`, ...damage('the whole head') },
  { guard: 'the later row counts', file: 'main/db/salvage.ts', find: `return row['updated_at'] > kept['updated_at'];`, put: `return true;`, ...damage('takes no row that the app could not have written') },
  { guard: 'a row that is no row is left out', file: 'main/db/salvage.ts', find: `if (!isSound(row, rules)) {`, put: `if (rules.length === 0) {`, ...damage('takes no row that the app could not have written') },
  { guard: 'a row whose parent is gone is left out', file: 'main/db/salvage.ts', find: `good.pragma('foreign_keys = ON');`, put: `good.pragma('foreign_keys = OFF');`, ...damage('leaves out what points to a row that is gone') },
  { guard: 'a damaged table is read from both ends', file: 'main/db/readable-rows.ts', find: "  scan(file, `SELECT * FROM \"${table}\" NOT INDEXED ORDER BY rowid DESC`, take);\n", put: ``, ...damage('reads a table from both ends') },
  { guard: 'counts kept by triggers are not merged', file: 'main/db/salvage.ts', find: `.filter((table) => !derivedTables.includes(table))`, put: ``, ...damage('loses of a page that the backup lacks') },
  // A full disk.
  { guard: 'space that was kept is given up on a full disk', file: 'main/app/ground.ts', find: `    ballast.giveUp();\n    if (listener)`, put: `    if (listener)`, ...app('ballast.disk', 'is given up when the disk is full') },
  { guard: 'and at a start on one', file: 'main/app/ground.ts', find: `    const freed = ballast.giveUp();`, put: `    const freed = false;`, ...app('ballast.disk', 'opens a workspace on a disk that is full') },
  { guard: 'space is kept anew before work goes on', file: 'main/app/container.ts', find: `await ballast.refill(); `, put: ``, ...app('ballast.disk', 'is given up when the disk is full') },
  { guard: 'kept space is real', file: 'main/db/ballast.ts', find: `for (let left = bytes; left > 0; left -= chunk) await file.writeFile(randomBytes(Math.min(chunk, left)));`, put: `await file.truncate(bytes);`, ...app('ballast.disk', 'is given up when the disk is full') },
  { guard: 'no space is kept where there is little', file: 'main/db/ballast.ts', find: `if (!(await hasRoom())) return false;`, put: ``, ...app('ballast.disk', 'takes no space where there is little') },
  { guard: 'a full disk pauses the work', file: 'main/app/container.ts', find: `onFull((error) => runner.stall(error));`, put: ``, ...app('ballast.disk', 'is given up when the disk is full') },
  { guard: 'a full disk costs a task no try', file: 'main/tasks/task-run.ts', find: `if (full || error instanceof PutBack`, put: `if (error instanceof PutBack`, ...runner('pauses on a full disk') },
  { guard: 'paused work stays so until there is space', file: 'main/tasks/runner.ts', find: `    await this.options.requireSpace();\n`, put: ``, more: [`    if (still) throw still;\n`, ``], ...app('full-disk.disk', 'goes on only when there is space') },
  { guard: 'a copy that is no good is taken away', file: 'main/db/backup.ts', find: `    rmSync(aside, { force: true });\n    throw error;`, put: `    throw error;`, ...unit('main/db/backup.test.ts', 'gives no name to a copy of a damaged file') },
  // The oracles that are asked after a kill.
  { guard: 'kill: rows of a completion and its task commit together', file: 'main/tasks/task-run.ts', find: `    if (!(await store.markDone(task))) throw new LeaseLost();\n    await completion();`, put: `    if (!(await store.markDone(task))) throw new LeaseLost();\n  });\n  await database.unit(completion);\n  await database.unit(async () => {`, ...killedRun('completion.half') },
  { guard: 'kill: no task is lost with the lease of a dead boot', file: 'main/tasks/store.ts', find: `    await database.unit(async () => {\n      await database.writer().query(\n        \`UPDATE tasks SET status = 'queued', lease_owner = NULL, lease_until = NULL, interruptions`, put: `    await database.unit(async () => {\n      await database.writer().query(\`DELETE FROM tasks WHERE name = 'campaign.analyse' AND status = 'running'\`);\n      await database.writer().query(\n        \`UPDATE tasks SET status = 'queued', lease_owner = NULL, lease_until = NULL, interruptions`, ...killedRun('task.taken') },
  { guard: 'kill: what was drafted is told in the same commit', file: 'main/features/comments/store-draft.ts', find: `  await activity.add({ campaignId: campaign.id, type: 'comment.drafted', text`, put: `  if (false) await activity.add({ campaignId: campaign.id, type: 'comment.drafted', text`, ...killedRun('task.after-commit') },
  { guard: 'kill: steps go with the end of their task', file: 'main/tasks/store.ts', find: `await manager.delete(TaskStepEntity, { taskId: task.id });`, put: ``, ...killedRun('step.after-save') },
  { guard: 'kill: a daily backup leaves the newest', file: 'main/db/backup-rotation.ts', find: `days: 7, weeks: 4`, put: `days: 3, weeks: 1`, ...killedFiles('rotation at rotate.removed') },
  { guard: 'kill: the damaged file is kept', file: 'main/db/swap.ts', find: `    moveDurably(from + suffix, to + suffix);\n`, put: `    to.slice(0);\n`, ...killedFiles('salvage at swap.planned') },
];
