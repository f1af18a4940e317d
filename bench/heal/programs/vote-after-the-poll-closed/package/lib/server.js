const http = require('node:http');
const { Poll } = require('./poll');

/**
 * Polls over HTTP.
 *
 *   GET /<poll>                       its counts
 *   POST /<poll>/<voter>/<choice>     a vote; a later one of the same voter takes the place of his first
 *
 * Refused are votes for what cannot be chosen (422) and votes after the end (409); these change nothing.
 */
function createServer(polls, { now = Date.now } = {}) {
  const byName = new Map(polls.map((each) => [each.name, new Poll(each)]));

  function show(poll, res) {
    reply(res, 200, { counts: poll.counts(), isOpen: poll.isOpen(now()) });
  }

  function vote(poll, voter, choice, res) {
    if (!poll.choices.includes(choice)) {
      reply(res, 422, { error: `${choice} cannot be chosen` });
      return;
    }
    if (!poll.isOpen(now())) {
      reply(res, 409, { error: `${poll.name} is over` });
    }
    const isNew = poll.vote(voter, choice);
    reply(res, isNew ? 201 : 200, { voter, choice });
  }

  return http.createServer((req, res) => {
    const [name, voter, choice] = req.url.slice(1).split('/').map(decodeURIComponent);
    const poll = byName.get(name);
    if (!poll) {
      reply(res, 404, { error: `No poll ${name}` });
      return;
    }
    if (req.method === 'GET') show(poll, res);
    else if (req.method === 'POST' && voter && choice) vote(poll, voter, choice, res);
    else reply(res, 405, { error: 'Votes are posted' });
  });
}

function reply(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

module.exports = { createServer };
