const { createServer } = require('poll-server');

let time = 100;
const server = createServer([{ name: 'lunch', choices: ['soup', 'rice'], end: 200 }], { now: () => time });
server.listen(0, async () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  const vote = async (path) => console.log((await fetch(base + path, { method: 'POST' })).status);
  await vote('/lunch/ann/soup');
  time = 201;
  await vote('/lunch/bob/rice');
  console.log(await (await fetch(`${base}/lunch`)).json());
  server.close();
  server.closeAllConnections();
});
