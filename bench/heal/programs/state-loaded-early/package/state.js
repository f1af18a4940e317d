'use strict';

/**
 * Values that tell when they change.
 *
 * `version` counts the changes, beginning with that of the initial values if there are any; who keeps
 * a copy sees by it whether the copy is old.
 */
function State(initial) {
  this.values = {};
  if (initial) this.load(initial);
  this.watchers = [];
  this.version = 0;
}

State.prototype.get = function (name) {
  return this.values[name];
};

State.prototype.set = function (name, value) {
  var changes = {};
  changes[name] = value;
  return this.load(changes);
};

/** Sets several values, which is one change. */
State.prototype.load = function (changes) {
  var self = this;
  var names = Object.keys(changes).filter(function (name) {
    return self.values[name] !== changes[name];
  });
  if (names.length === 0) return this;

  names.forEach(function (name) {
    self.values[name] = changes[name];
  });
  this.version++;
  this.watchers.slice().forEach(function (watcher) {
    if (!watcher.name || names.indexOf(watcher.name) >= 0) watcher.tell(self, names);
  });
  return this;
};

/** Watches one value, or all of them when no name is given. Returns a function that ends it. */
State.prototype.watch = function (name, tell) {
  if (typeof name === 'function') return this.watch(null, name);
  var watchers = this.watchers;
  var watcher = { name: name, tell: tell };
  watchers.push(watcher);
  return function () {
    var at = watchers.indexOf(watcher);
    if (at >= 0) watchers.splice(at, 1);
  };
};

module.exports = State;
