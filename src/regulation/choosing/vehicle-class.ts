/** A vehicle as far as its seats without the driver go. */
export interface Vehicle {
  type: string | null;
  capacity: number | null;
}

/** What will probably come: one vehicle of a type with so many seats, or several where no one is large enough. */
export type VehicleClass = { kind: 'one'; type: string; capacity: number } | { kind: 'several'; capacity: number };

/** 3.2.3. The smallest vehicle that seats everybody; null where there are none, or nobody travels yet. */
export function vehicleClass(passengers: number | null, vehicles: readonly Vehicle[]): VehicleClass | null {
  if (passengers === null || passengers < 1) return null;
  const seated = vehicles
    .flatMap(({ type, capacity }) => (type && capacity ? { type, capacity } : []))
    .toSorted((a, b) => a.capacity - b.capacity);
  const largest = seated.at(-1);
  if (!largest) return null;

  const fitting = seated.find(({ capacity }) => capacity >= passengers);
  return fitting ? { kind: 'one', ...fitting } : { kind: 'several', capacity: largest.capacity };
}
