export { createDiagnosticsRouter } from './diagnostics.router';
export { createDiagnosticsService, type DiagnosticsFile, type DiagnosticsService } from './diagnostics.service';
