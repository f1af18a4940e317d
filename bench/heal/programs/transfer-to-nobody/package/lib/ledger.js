'use strict';

const { EventEmitter } = require('events');

const ok = (value) => ({ ok: true, value });
const refused = (reason) => ({ ok: false, reason });

class Ledger extends EventEmitter {
  constructor() {
    super();
    this.accounts = new Map();
    this.entries = [];
  }

  open(id, cents = 0) {
    if (this.accounts.has(id)) return refused('account exists');
    const account = { id, cents, frozen: false };
    this.accounts.set(id, account);
    return ok(account);
  }

  freeze(id) {
    const account = this.accounts.get(id);
    if (!account) return refused('no such account');
    account.frozen = true;
    return ok(account);
  }

  balance(id) {
    const account = this.accounts.get(id);
    return account ? ok(account.cents) : refused('no such account');
  }

  transfer(fromId, toId, cents) {
    if (!Number.isInteger(cents) || cents <= 0) return refused('bad amount');
    const from = this.accounts.get(fromId);
    if (!from) return refused('no such account');
    if (from.frozen) return refused('account is frozen');
    if (from.cents < cents) return refused('not enough');
    const to = this.accounts.get(toId);
    from.cents -= cents;
    to.cents += cents;
    const entry = { from: fromId, to: toId, cents };
    this.entries.push(entry);
    this.emit('transfer', entry);
    return ok(entry);
  }

  /** All that is in the accounts. */
  total() {
    let sum = 0;
    for (const account of this.accounts.values()) sum += account.cents;
    return sum;
  }
}

module.exports = { Ledger };
