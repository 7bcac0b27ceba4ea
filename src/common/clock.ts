/** The city's time zone, WITA. All dates shown to people are in it; all dates stored are UTC. */
export const CITY_TIME_ZONE = 'Asia/Makassar';

export const minutesMs = (minutes: number): number => minutes * 60_000;
export const hoursMs = (hours: number): number => minutesMs(hours * 60);
export const daysMs = (days: number): number => hoursMs(days * 24);
