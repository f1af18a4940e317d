'use strict';

const { render } = require('./render');

/**
 * Sends notices to all who subscribed.
 *
 * `send(target, message)` promises the id of what was sent; it rejects where the target cannot be reached.
 *
 * An outcome is `{ target, id }` or, for a target that could not be reached, `{ target, error }` with the message of its error.
 */
class NoticeBoard {
  constructor(send) {
    this.send = send;
    this.targets = new Map();
    this.failures = new Map();
  }

  subscribe(target, topics) {
    this.targets.set(target, new Set(topics));
    return this;
  }

  /** Tries one target and promises its outcome. */
  async probe(target) {
    try {
      const id = await this.send(target, render('This is only a test'));
      this.failures.delete(target);
      return { target, id };
    } catch (error) {
      this.fail(target);
      return { target, error: error.message };
    }
  }

  /** Sends to all who have the topic, and promises an outcome for each, in the order in which they subscribed. */
  async publish(topic, text) {
    const wanted = [...this.targets].filter(([, topics]) => topics.has(topic)).map(([target]) => target);
    const message = render(text, topic);
    return Promise.all(wanted.map((target) => this.deliver(target, message)));
  }

  async deliver(target, message) {
    const id = await this.send(target, message);
    this.failures.delete(target);
    return { target, id };
  }

  /** Targets that could not be reached so many times one after the other. */
  broken(times = 3) {
    return [...this.failures].filter(([, count]) => count >= times).map(([target]) => target);
  }

  fail(target) {
    this.failures.set(target, (this.failures.get(target) || 0) + 1);
  }
}

module.exports = { NoticeBoard };
