// The bridge between the page and the main process; sandboxed and context-isolated.
export {};
