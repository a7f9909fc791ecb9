export { createAgentService, type AgentService } from './agent.service';
export { createAgentBook, enginesInForce } from './create-agent-book';
export { createCallsInHand, type CallsInHand } from './calls-in-hand';
export { ExecutionEntity, type ExecutionRow } from './execution.entity';
export { AgentConfigEntity } from './agent-config.entity';
export { AgentTrialEntity } from './agent-trial.entity';
export { defineExecute } from './execute.task';
export type { ExecutePorts } from './execute.ports';
export { createAgentRouter } from './agent.router';
