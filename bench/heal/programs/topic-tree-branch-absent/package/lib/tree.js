'use strict';

/**
 * Subscribers by topic filter, with `+` for one level and `#` for all that follow.
 */
function TopicTree() {
  this.root = node();
  this.size = 0;
}

function node() {
  return { children: new Map(), subscribers: new Set() };
}

/** True where the subscriber was not there yet. */
TopicTree.prototype.subscribe = function (filter, subscriber) {
  var at = this.root;
  filter.split('/').forEach(function (level) {
    if (!at.children.has(level)) at.children.set(level, node());
    at = at.children.get(level);
  });
  if (at.subscribers.has(subscriber)) return false;
  at.subscribers.add(subscriber);
  this.size++;
  return true;
};

/** True where the subscriber was there. Branches that become empty are cut off. */
TopicTree.prototype.unsubscribe = function (filter, subscriber) {
  var path = [this.root];
  var levels = filter.split('/');

  for (var i = 0; i < levels.length; i++) {
    path.push(path[i].children.get(levels[i]));
  }

  var removed = path[levels.length].subscribers.delete(subscriber);
  if (removed) this.size--;

  for (var depth = levels.length; depth > 0; depth--) {
    if (path[depth].children.size > 0 || path[depth].subscribers.size > 0) break;
    path[depth - 1].children.delete(levels[depth - 1]);
  }
  return removed;
};

/** The subscribers whose filter fits a topic, each once. */
TopicTree.prototype.match = function (topic) {
  var found = new Set();
  var levels = topic.split('/');

  (function visit(at, depth) {
    var rest = at.children.get('#');
    if (rest) addAll(found, rest.subscribers);
    if (depth === levels.length) return addAll(found, at.subscribers);
    [levels[depth], '+'].forEach(function (level) {
      var next = at.children.get(level);
      if (next) visit(next, depth + 1);
    });
  })(this.root, 0);

  return Array.from(found);
};

function addAll(target, source) {
  source.forEach(function (one) { target.add(one); });
}

module.exports = TopicTree;
