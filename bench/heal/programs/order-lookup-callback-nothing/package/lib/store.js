'use strict';

/** Orders in memory, answered as a database would. */
function MemoryStore(orders) {
  this.orders = new Map((orders || []).map(function (order) { return [order.id, order]; }));
}

/** Calls back with the order, or with undefined where there is none. */
MemoryStore.prototype.find = function (id, callback) {
  var order = this.orders.get(id);
  setImmediate(callback, null, order && Object.assign({}, order));
};

MemoryStore.prototype.save = function (order, callback) {
  this.orders.set(order.id, Object.assign({}, order));
  setImmediate(callback, null);
};

module.exports = MemoryStore;
