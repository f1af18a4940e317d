'use strict';

exports.__esModule = true;
exports.default = combineReducers;

/** One reducer of several, each for the part of the state that has its name. */
function combineReducers(reducers) {
  var names = Object.keys(reducers);

  return function (state, action) {
    var before = state || {};
    var after = {};
    names.forEach(function (name) {
      after[name] = reducers[name](before[name], action);
      if (after[name] === undefined) {
        throw new Error('The reducer "' + name + '" gave no state for ' + action.type);
      }
    });
    var isSame = names.every(function (name) { return after[name] === before[name]; });
    return isSame && state ? state : after;
  };
}
