export { acceptUploads } from './accept-uploads.js';
export {
  takeOneUpload,
  TAKES_UPLOADS,
  UPLOAD_BYTES_MAX,
  UPLOAD_FILES_MAX,
  uploadedFiles,
  uploadRefusals,
  type UploadedFile,
} from './uploads.js';
