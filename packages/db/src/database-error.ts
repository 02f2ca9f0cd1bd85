import { dirname } from "node:path";

/** What is wrong with the database itself, in a word a caller can branch on. */
export type DatabaseErrorCode = "corrupt" | "locked" | "newer-schema" | "unreachable" | "not-writable";

/**
 * The database cannot be used. `message` (English) and `messageVi` (Vietnamese) name the file or the address, never
 * a password, and say what to do. Thrown while opening, migrating or writing; never for a broken rule of the domain.
 */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly messageVi: string;

  constructor(code: DatabaseErrorCode, words: { readonly en: string; readonly vi: string }, cause?: unknown) {
    super(words.en, { cause });
    this.name = "DatabaseError";
    this.code = code;
    this.messageVi = words.vi;
  }
}

/** The file is damaged, or is no database at all. */
export function corrupt(file: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    "corrupt",
    {
      en: `The database file ${file} is damaged or is not a database. Move it away and restore a backup, or start again with an empty folder.`,
      vi: `Tệp cơ sở dữ liệu ${file} bị hỏng hoặc không phải là cơ sở dữ liệu. Hãy chuyển tệp đi nơi khác rồi khôi phục bản sao lưu, hoặc bắt đầu lại với thư mục trống.`,
    },
    cause,
  );
}

/** Another program has the database open for writing. */
export function locked(file: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    "locked",
    {
      en: `The database ${file} is in use by another program. Stop the other Sosanh (or the tool that has the file open) and try again.`,
      vi: `Cơ sở dữ liệu ${file} đang được một chương trình khác sử dụng. Hãy dừng Sosanh đang chạy (hoặc công cụ đang mở tệp này) rồi thử lại.`,
    },
    cause,
  );
}

/** The schema has migrations this version of the program does not know. */
export function newerSchema(place: string, versions: { readonly found: number; readonly known: number }) {
  return new DatabaseError("newer-schema", {
    en: `The database ${place} was made by a newer Sosanh (schema ${versions.found}; this program knows ${versions.known}). Update Sosanh, or restore a backup made before the update.`,
    vi: `Cơ sở dữ liệu ${place} do phiên bản Sosanh mới hơn tạo ra (lược đồ ${versions.found}; chương trình này biết đến ${versions.known}). Hãy cập nhật Sosanh, hoặc khôi phục bản sao lưu trước khi cập nhật.`,
  });
}

/** The folder or file cannot be made or written. */
export function notWritable(file: string, cause?: unknown): DatabaseError {
  const folder = dirname(file);
  const noFolder = /^(EEXIST|ENOTDIR)$/.test(errorCode(cause));
  const en = noFolder ? `${folder} is not a folder` : reasonOf(cause);
  const vi = noFolder ? `${folder} không phải là thư mục` : reasonOf(cause);
  return new DatabaseError(
    "not-writable",
    {
      en: `The database file ${file} cannot be written (${en}). Check that the folder exists, that this user may write in it and that the disk is not full.`,
      vi: `Không ghi được tệp cơ sở dữ liệu ${file} (${vi}). Hãy kiểm tra thư mục có tồn tại, người dùng này có quyền ghi và ổ đĩa còn chỗ trống.`,
    },
    cause,
  );
}

/** The PostgreSQL server did not answer, or refused us. `address` holds no password. */
export function unreachable(address: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    "unreachable",
    {
      en: `The PostgreSQL database ${address} cannot be reached (${reasonOf(cause)}). Check that the server runs and that DATABASE_URL names the right host, port, database, user and password.`,
      vi: `Không kết nối được cơ sở dữ liệu PostgreSQL ${address} (${reasonOf(cause)}). Hãy kiểm tra máy chủ đang chạy và DATABASE_URL ghi đúng máy, cổng, tên cơ sở dữ liệu, người dùng và mật khẩu.`,
    },
    cause,
  );
}

/** The code of an error of a driver or of the system, `""` where it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}

function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  const message = cause instanceof Error ? cause.message.split("\n")[0] : "";
  if (message === undefined || message === "") return code || "no reason given";
  return code === "" || message.startsWith(code) ? message : `${code}: ${message}`;
}
