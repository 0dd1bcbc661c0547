export const schedules = {
  refusals: {},
};
