'use strict';

const LONGEST = 30000;

/** How long to wait before a message is sent again: twice as long each time. */
function delayFor(tries, { wait }) {
  return Math.min(LONGEST, wait * 2 ** (tries - 1));
}

module.exports = { delayFor };
