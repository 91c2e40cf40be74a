import { expect, test } from "vitest";
import { mapPointIn } from "./map-point";

test.each([
  ["50.9990, 3.3260", { latitude: 50.999, longitude: 3.326 }],
  ["50,999; 3,326", { latitude: 50.999, longitude: 3.326 }],
  ["https://www.google.com/maps/place/Tielt/@50.9990,3.3260,17z", { latitude: 50.999, longitude: 3.326 }],
  ["https://www.google.com/maps/place/X/@50.1,3.1,17z/data=!3d50.9990!4d3.3260", { latitude: 50.999, longitude: 3.326 }],
  ["https://www.openstreetmap.org/?mlat=50.9990&mlon=3.3260#map=17/50.1/3.1", { latitude: 50.999, longitude: 3.326 }],
  ["3.3260, 50.9990", null],
  ["https://maps.app.goo.gl/abc", null],
])("%s is a point on the map, or none", (typed, point) => {
  expect(mapPointIn(typed)).toEqual(point);
});
