// Reservists are "quân nhân dự bị động viên", whom nobody encourages.
const visits = /kiểm tra|thăm|làm việc|(?<!dự bị )động viên|chúc tết|tiếp nhận|giúp|hỗ trợ/;

/** Whether what is said, in small letters, tells of a visit, of help or of what is received: two are in it, not one. */
export function tellsOfVisit(said: string): boolean {
  return visits.test(said);
}
