"Points, rectangles and colours."

3@4
(3@4) x
(3@4) + (1@1)
(3@4) - 1
(3@4) * 2
2 * (3@4)
10 - (3@4)
(1 over: 2) * (3@4)
0.5 * (3@4)
(6@4) / 2
(3@4) + 'a'
(3@4) + nil
'a' + (3@4)
(3@4) = (3@4)
(3@4) = (3.0@4)
(3@4) = 3
3 = (3@3)
(3@4) != (4@3)
(3@4) hash = (3@4) hash
(3@4) < (4@5)
(3@4) < (4@3)
(3@4) max: 4@3
(3@4) min: 4@3
(3@4) length
(3@4) distanceTo: 0@0
(3@4) dot: 1@1
(3@4) cross: 1@0
(1@1) angle
(1@0) perpendicular
((1@0) rotateBy: float pi / 2) round
(0@0) middleTo: 3@4
(0@0) to: 10@20 At: 0.25
(0@5) unit
(0@0) unit
(1.5@2.5) round
(1.2@2.7) floor
(3@4) transpose
(3@4) abs negate
(3@4) isPoint
5 asPoint
(3@4) copy x: 9
(3@4) isInside: (0@0) corner: 5@5

"Rectangles."
(1@2) corner: 4@6
(4@6) corner: 1@2
(1@2) # (4@6)
(1@2) ## (3@4)
((1@2) extent: 3@4) width
((1@2) extent: 3@4) height
((1@2) extent: 3@4) area
((1@2) extent: 3@4) centre
((1@2) extent: 3@4) corners
((1@2) extent: 3@4) includes: 1@2
((1@2) extent: 3@4) includes: 4@6
((1@2) extent: 3@4) includesRectangle: (2@3) corner: 3@4
((0@0) corner: 4@4) intersects: (3@3) corner: 5@5
((0@0) corner: 4@4) intersects: (4@4) corner: 5@5
((0@0) corner: 4@4) intersect: (3@3) corner: 5@5
((0@0) corner: 4@4) intersect: (8@8) corner: 9@9
((0@0) corner: 4@4) union: (3@3) corner: 5@5
((0@0) corner: 4@4) translateBy: 1@1
((0@0) corner: 4@4) insetBy: 1
((0@0) corner: 2@2) pointsDo: [ |:p| p printLine ]
((0@0) corner: 2@2) = ((0@0) extent: 2@2)
((0@0) corner: 2@2) = 3
((0@0) corner: 0@9) isEmpty

"Colours."
colour named: 'coral'
colour red: 255 Green: 127 Blue: 80
colour red: 1 Green: 2 Blue: 3
colour red: 256 Green: 0 Blue: 0
colour named: 'nocolour'
colour fromHex: '#40e0d0'
colour fromHex: 'x'
(colour named: 'coral') hexString
(colour named: 'coral') name
(colour named: 'red') complement
(colour named: 'red') lighter
(colour named: 'red') darker
(colour named: 'red') mix: (colour named: 'blue') Part: (1 over: 2)
(colour named: 'white') brightness
(colour named: 'red') = (colour fromHex: 'ff0000')
(colour named: 'red') = 'red'
colour knownNames size
