const { NoticeBoard } = require('notice-board');

let down = new Set(['pager']);
let count = 0;
const sent = [];
const board = new NoticeBoard(async (target, message) => {
  if (down.has(target)) throw new Error(`${target} is down`);
  sent.push(`${target}: ${message}`);
  return ++count;
});
board.subscribe('pager', ['water', 'power']).subscribe('mail', ['water']).subscribe('wall', ['water']);

async function main() {
  const log = [];
  log.push(await board.publish('water', 'Boil it'));
  log.push(await board.publish('power', 'Off'));
  log.push(board.broken(2), board.broken());
  log.push(await board.probe('pager'), board.broken());
  down = new Set(['mail']);
  log.push(await board.publish('water', 'x'.repeat(80)), board.broken(1));
  log.push(await board.publish('gas', 'none'), sent);
  console.log('RESULT ' + JSON.stringify(log));
}
main();
