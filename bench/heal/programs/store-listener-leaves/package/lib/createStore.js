'use strict';

exports.__esModule = true;
exports.default = createStore;

/**
 * Keeps a state that changes by actions only.
 *
 * @param reduce   (state, action) => state
 * @param initial  state before the first action
 */
function createStore(reduce, initial) {
  if (typeof reduce !== 'function') {
    throw new TypeError('The reducer must be a function');
  }

  var state = initial;
  var listeners = [];
  var isReducing = false;

  /** Calls a function after each action, until the function that is returned is called. */
  function subscribe(listener) {
    if (typeof listener !== 'function') {
      throw new TypeError('The listener must be a function');
    }
    listeners.push(listener);

    return function unsubscribe() {
      var place = listeners.indexOf(listener);
      if (place !== -1) listeners.splice(place, 1);
    };
  }

  function apply(action) {
    if (isReducing) {
      throw new Error('A reducer must not dispatch');
    }
    isReducing = true;
    try {
      state = reduce(state, action);
    } finally {
      isReducing = false;
    }
  }

  function notify() {
    for (var i = 0, count = listeners.length; i < count; i++) {
      listeners[i]();
    }
  }

  function dispatch(action) {
    if (!action || action.type === undefined) {
      throw new TypeError('An action needs a type');
    }
    apply(action);
    notify();
    return action;
  }

  // the reducer says what the state is at first
  apply({ type: '@@init' });

  return {
    dispatch: dispatch,
    getState: function () { return state; },
    subscribe: subscribe
  };
}
