CREATE TABLE `earlier_check` (
	`id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`report` text NOT NULL,
	`verified_at` integer NOT NULL,
	`trust_hash` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`credential_id`) REFERENCES `credential`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `earlier_check_credential` ON `earlier_check` (`credential_id`,`replaced_at`);