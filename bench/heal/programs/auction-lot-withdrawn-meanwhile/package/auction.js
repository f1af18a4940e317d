'use strict';

var EventEmitter = require('events').EventEmitter;
var inherits = require('util').inherits;

/**
 * Lots with an end. `tick(now)` closes those that are due and emits 'sold' (lot, bid) or 'unsold' (lot) for each.
 * Listeners may call all methods; many offer an unsold lot again, or withdraw the other lots of the same seller.
 */
function Auction() {
  EventEmitter.call(this);
  this.lots = [];
}
inherits(Auction, EventEmitter);

Auction.prototype.offer = function (id, ends, least) {
  var lot = { id: id, ends: ends, least: least || 1, bids: [] };
  this.lots.push(lot);
  return lot;
};

Auction.prototype.find = function (id) {
  return this.lots.filter(function (lot) { return lot.id === id; })[0] || null;
};

/** True where the bid is the highest now. */
Auction.prototype.bid = function (id, who, amount) {
  var lot = this.find(id);
  if (lot === null) return false;
  var top = highest(lot);
  if (amount < lot.least || (top !== null && amount <= top.amount)) return false;
  lot.bids.push({ who: who, amount: amount });
  return true;
};

/** Takes a lot out before its end; true where it was there. */
Auction.prototype.withdraw = function (id) {
  var lot = this.find(id);
  if (lot === null) return false;
  this.lots.splice(this.lots.indexOf(lot), 1);
  return true;
};

/** Closes what is due, in the order in which it was offered; answers how many lots that were. */
Auction.prototype.tick = function (now) {
  var closed = 0;
  this.lots
    .filter(function (lot) { return lot.ends <= now; })
    .forEach(function (lot) {
      if (this.close(lot.id)) closed++;
    }, this);
  return closed;
};

/** Closes a lot, before its end too. */
Auction.prototype.close = function (id) {
  var lot = this.find(id);
  var top = highest(lot);
  this.withdraw(id);
  if (top === null) this.emit('unsold', lot);
  else this.emit('sold', lot, top);
  return true;
};

function highest(lot) {
  return lot.bids.length === 0 ? null : lot.bids[lot.bids.length - 1];
}

module.exports = Auction;
