interface ImportMetaEnv {
  /** Where the answers come from: `mock` in development and the demo, `api` in the real build. */
  readonly VITE_DATA: 'mock' | 'api'
}
