'use strict';

var MemoryStore = require('./store');

function notFound(id) {
  var error = new Error('order ' + id + ' not found');
  error.code = 'ENOORDER';
  error.status = 404;
  return error;
}

function Desk(store) {
  this.store = store;
}

Desk.prototype.cancel = function (id, callback) {
  var store = this.store;
  store.find(id, function (err, order) {
    if (err) return callback(err);
    if (!order) return callback(notFound(id));
    order.state = 'cancelled';
    store.save(order, function (err) {
      callback(err, err ? undefined : order);
    });
  });
};

/** The sum of an order in cents, with the discount of its customer. */
Desk.prototype.total = function (id, callback) {
  this.store.find(id, function (err, order) {
    if (err) return callback(err);
    var sum = order.lines.reduce(function (sum, line) {
      return sum + line.quantity * line.price;
    }, 0);
    callback(null, Math.round(sum * (1 - (order.discount || 0))));
  });
};

/** Sums of several orders, in the order asked. */
Desk.prototype.totals = function (ids, callback) {
  var desk = this;
  var sums = [];
  (function next(i) {
    if (i === ids.length) return callback(null, sums);
    desk.total(ids[i], function (err, sum) {
      if (err) return callback(err);
      sums.push(sum);
      next(i + 1);
    });
  })(0);
};

exports.Desk = Desk;
exports.MemoryStore = MemoryStore;
