// Bounding boxes of GeoJSON: [west, south, east, north].

function Extent() {
  this.west = Infinity;
  this.south = Infinity;
  this.east = -Infinity;
  this.north = -Infinity;
}

Extent.prototype.include = function (position) {
  var x = position[0], y = position[1];
  if (x < this.west) this.west = x;
  if (x > this.east) this.east = x;
  if (y < this.south) this.south = y;
  if (y > this.north) this.north = y;
  return this;
};

Extent.prototype.isEmpty = function () {
  return this.west > this.east;
};

Extent.prototype.toArray = function () {
  return this.isEmpty() ? null : [this.west, this.south, this.east, this.north];
};

function walk(coordinates, extent) {
  if (typeof coordinates[0] === 'number') {
    extent.include(coordinates);
    return;
  }
  for (var i = 0; i < coordinates.length; i++) walk(coordinates[i], extent);
}

function addGeometry(geometry, extent) {
  if (geometry.type === 'GeometryCollection') {
    geometry.geometries.forEach(function (one) { addGeometry(one, extent); });
  } else {
    walk(geometry.coordinates, extent);
  }
}

/**
 * Extent of a feature, a collection or a bare geometry; null if there is nothing in it.
 */
function extentOf(json) {
  var extent = new Extent();
  switch (json.type) {
    case 'FeatureCollection':
      for (var i = 0; i < json.features.length; i++) {
        var feature = json.features[i];
        addGeometry(feature.geometry, extent);
      }
      break;
    case 'Feature':
      if (json.geometry) addGeometry(json.geometry, extent);
      break;
    default:
      addGeometry(json, extent);
  }
  return extent.toArray();
}

module.exports = extentOf;
module.exports.Extent = Extent;
