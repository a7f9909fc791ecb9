export const models = {
  lead: 'Models that an agent may use instead of the built-in engine, with your own keys or on your own server. Without any, everything works offline.',
  kinds: { openai: 'OpenAI', anthropic: 'Anthropic', gemini: 'Google Gemini', vertex: 'Google Vertex AI', openai_compatible: 'OpenAI-compatible server', ollama: 'Ollama' },
  providers: 'Providers', none: 'No provider is set up. The built-in engine does the work.', add: 'Add provider',
  keyStored: 'Key stored', noKey: 'No key', tested: 'Answered {{when}}', publicAddress: 'Public address',
  test: 'Test', replaceKey: 'Replace key', remove: 'Remove', removed: 'Provider removed', forName: '{{act}}: {{name}}',
  removeTitle: 'Remove {{name}}?', removeText: 'Its key and the prices that you entered are forgotten. What was spent stays in the ledger.', cancel: 'Cancel',
  form: {
    title: 'Add a provider', keyTitle: 'Another key for {{name}}', lead: 'It is kept only when one real call works, which costs a fraction of a cent.',
    kind: 'Provider', name: 'Name', address: 'Address', addressHint: { openai: 'Empty for the public one.', anthropic: 'Empty for the public one.', gemini: 'Empty for the public one.', vertex: 'Empty for the public one of the location.', openai_compatible: 'Such as http://localhost:1234/v1 for LM Studio.', ollama: 'Empty for Ollama on this computer.' },
    key: 'Key', keyHint: 'Kept in: {{backend}}. It is never shown again.', vertexKeyHint: 'An API key, or the whole JSON key file of a service account.',
    project: 'Project', location: 'Location', locationHint: 'Such as europe-west4.', model: 'Model', modelHint: 'As the provider names it. The test asks it.',
    price: 'Dollars for a million tokens', priceIn: 'Read', priceOut: 'Written', priceHint: 'The price of this model is not on the app’s list, and a budget is set.',
    go: 'Test and keep', going: 'Asking', close: 'Close', show: 'Show', hide: 'Hide', worked: '{{name}} is set up',
    needs: { name: 'Give it a name.', model: 'Name a model.', address: 'Give the address of the server.', key: 'This provider needs a key.', price: 'Give both prices as numbers.' },
  },
  prices: {
    title: 'Models and prices', model: 'Model', read: 'Read', written: 'Written', from: 'From', unit: 'Dollars for a million tokens.', unknown: 'unknown',
    source: { list: 'list of {{asOf}}', person: 'you, {{asOf}}', own_server: 'own server' }, change: 'Change', changeOf: 'Change the price of {{model}}', save: 'Save price', back: 'Back to the list', saved: 'Price saved', other: 'Price of another model',
  },
  of: {
    writer: {
      title: 'Comment writer', lead: 'Tried from top to bottom. What every model writes is checked word by word against the post, and reviewed like any draft.',
      ceiling: 'Most for one comment', failure: { built_in: 'Draft with the built-in engine', fail: 'Stop and say why' }, saved: 'Saved: from the next draft on',
    },
    analyzer: {
      title: 'Content analyzer', lead: 'Reads the claims, stands and gaps of a post, each checked word by word. Whether a post is answered at all is measured without a model, and a post that is left out is not sent to one.',
      ceiling: 'Most for one post', failure: { built_in: 'Read with the built-in engine', fail: 'Stop and say why' }, saved: 'Saved: from the next post on',
    },
  },
  engine: {
    builtIn: 'Built-in engine: no model is chosen.', add: 'Add a model', choose: 'Choose a model', up: 'Try {{model}} earlier', take: 'Take {{model}} out', temperature: 'Temperature', temperatureHint: '0 is dry, 2 is wild.',
    tokens: 'Most tokens of an answer', ceilingHint: 'In dollars. Empty: as the budget says.', onFailure: 'When all of them fail', save: 'Save', nothingChanged: 'Nothing is changed.', gone: 'provider removed', needsProvider: 'Add a provider first.', range: 'A number from {{min}} to {{max}}.',
  },
  proxy: 'Proxy', proxyHint: 'Only if your network needs one. Empty: as HTTPS_PROXY of this computer says.', proxySave: 'Save proxy', proxySaved: 'Proxy saved', proxyWrong: 'Such as http://proxy.example:3128.',
};
