'use strict';

const { resolveOptions } = require('./options');
const { delayFor } = require('./backoff');

/** A queue of messages that are sent again when they fail. */
class Sender {
  /**
   * @param {function(*, object): Promise<*>} send
   * @param {object} [options] see options.js; what is left out is as there
   */
  constructor(send, options) {
    this.send = send;
    this.options = resolveOptions(options);
    this.waiting = [];
  }

  /** Puts a message into the queue. */
  add(message) {
    this.waiting.push({ message, tries: 0 });
    return this;
  }

  /** Sends all that wait. Answers how many were sent, and those that were given up. */
  async flush() {
    const { retry, headers, signal } = this.options;
    const report = { sent: 0, failed: [], delays: [] };
    while (this.waiting.length > 0) {
      if (signal && signal.aborted) break;
      const entry = this.waiting.shift();
      entry.tries++;
      try {
        await this.send(entry.message, { headers: { ...headers } });
        report.sent++;
      } catch (error) {
        if (entry.tries > retry.limit || !retry.codes.includes(error.code)) {
          report.failed.push({ message: entry.message, error });
          continue;
        }
        report.delays.push(delayFor(entry.tries, retry));
        this.waiting.push(entry);
      }
    }
    return report;
  }
}

module.exports = { Sender };
