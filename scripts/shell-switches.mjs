// What Electron's security checklist warns of and no test of a running window can see the absence of:
// what it is, the pattern that finds it in a source, and a line that the pattern must find.
export const refused = [
  ['content over http inside a secure page', /allowRunningInsecureContent/, 'allowRunningInsecureContent: true'],
  ['experimental features of Chromium', /experimentalFeatures|enableBlinkFeatures/, "enableBlinkFeatures: 'X'"],
  ['a webview, or one that may open windows', /<webview|allowpopups|webviewTag:\s*true/, '<webview src="x">'],
  ['a page that reaches Node or other origins', /nodeIntegration\w*:\s*true|webSecurity:\s*false|contextIsolation:\s*false|sandbox:\s*false/, 'webSecurity: false'],
  ['the file protocol for pages', /loadFile\(|['"`]file:\/\/(?!\/\*)/, "window.loadURL('file:///x/index.html')"],
  ['switches of Chromium', /commandLine\.append|--no-sandbox|remote-debugging/, "app.commandLine.appendSwitch('no-sandbox')"],
  ['code or HTML made of text', /dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\(|executeJavaScript|createContextualFragment/, '<p dangerouslySetInnerHTML={x} />'],
];
