# Planets that attract each other: float arithmetic on attributes.


class Body:
    def __init__(self, pos, vel, mass):
        self.x, self.y, self.z = pos
        self.vx, self.vy, self.vz = vel
        self.mass = mass


def system():
    bodies = [Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 40.0)]
    for k in range(1, 5):
        bodies.append(Body((4.0 * k, 1.5 - k, 0.1 * k), (0.3 / k, 2.0 / k, -0.01 * k), 0.04 / k))
    return bodies


def advance(bodies, dt, steps):
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            d2 = dx * dx + dy * dy + dz * dz
            mag = dt / (d2 * d2 ** 0.5)
            wa = a.mass * mag
            wb = b.mass * mag
            a.vx -= dx * wb
            a.vy -= dy * wb
            a.vz -= dz * wb
            b.vx += dx * wa
            b.vy += dy * wa
            b.vz += dz * wa
        for b in bodies:
            b.x += dt * b.vx
            b.y += dt * b.vy
            b.z += dt * b.vz


def energy(bodies):
    e = 0.0
    for i, a in enumerate(bodies):
        e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1:]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            e -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return e


bodies = system()
advance(bodies, 0.001, 30000)
print("%.9f" % energy(bodies))
