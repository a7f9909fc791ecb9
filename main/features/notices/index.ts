export { NoticeEntity, NoticeMarkEntity, NoticePreferencesEntity } from './notice.entity';
export { createNoticeRepository, type NoticeRepository } from './notice.repository';
export { createNoticeRaiser, type RaisePorts } from './raise-notices';
export { createNoticeService, type NoticeService } from './notice.service';
export { createNativeNotices, type NativeNotices } from './native-notices';
export { createNoticeRouter } from './notice.router';
