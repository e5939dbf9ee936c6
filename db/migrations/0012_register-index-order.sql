DROP INDEX `agreement_version_status`;--> statement-breakpoint
DROP INDEX `agreement_version_register`;--> statement-breakpoint
CREATE INDEX `agreement_version_status` ON `agreement_version` (`status`,`published_at`,`revision`);--> statement-breakpoint
CREATE INDEX `agreement_version_register` ON `agreement_version` (`agreement_id`,`published_at`,`status`,`in_force_from`,`in_force_until`,`created_at`,`id`);