const { createServer } = require('poll-server');

let time = 100;
const server = createServer([{ name: 'lunch', choices: ['soup', 'rice'], end: 200 }], { now: () => time });
server.listen(0, async () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  const log = [];
  const ask = async (method, path) => {
    const res = await fetch(base + path, { method });
    log.push([res.status, await res.json()]);
  };
  await ask('POST', '/lunch/ann/soup');
  await ask('POST', '/lunch/bob/soup');
  await ask('POST', '/lunch/bob/rice');
  await ask('POST', '/lunch/cy/cake');
  await ask('POST', '/lunch/cy');
  await ask('GET', '/lunch');
  time = 200;
  await ask('POST', '/lunch/dee/rice');
  await ask('POST', '/lunch/ann/rice');
  await ask('POST', '/lunch/ann/cake');
  await ask('GET', '/lunch');
  await ask('GET', '/tea');
  console.log('RESULT ' + JSON.stringify(log));
  server.close();
  server.closeAllConnections();
});
