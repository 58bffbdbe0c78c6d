/** Choices that more than one form, or a resource, uses. */
export const roomTypes = ['classroom', 'assembly_hall', 'conference_hall', 'coworking', 'gym', 'lobby'] as const;
export const equipment = [
  'projector',
  'screen',
  'microphones',
  'sound',
  'laptop',
  'flipchart',
  'stage',
  'other',
] as const;
export const accessibility = ['step_free', 'companion'] as const;
export const channels = ['site', 'social', 'mailing', 'screens', 'other'] as const;
export const vehicleTypes = ['car', 'minibus', 'bus'] as const;

export type RoomType = (typeof roomTypes)[number];
export type Equipment = (typeof equipment)[number];
export type Channel = (typeof channels)[number];
export type VehicleType = (typeof vehicleTypes)[number];
