CREATE TABLE `import_fault` (
	`job_id` text NOT NULL,
	`number` integer NOT NULL,
	`row` integer NOT NULL,
	`code` text NOT NULL,
	`field` text,
	`value` text,
	`refused` integer NOT NULL,
	PRIMARY KEY(`job_id`, `number`),
	FOREIGN KEY (`job_id`) REFERENCES `import_job`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_job` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text,
	`actor_id` text,
	`runner` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`format` text NOT NULL,
	`mapping` text,
	`publish` integer NOT NULL,
	`state` text NOT NULL,
	`total` integer,
	`done` integer DEFAULT 0 NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_job_institution` ON `import_job` (`institution_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `import_job_state` ON `import_job` (`runner`,`state`);--> statement-breakpoint
CREATE INDEX `import_job_file` ON `import_job` (`sha256`);--> statement-breakpoint
CREATE TABLE `imported_course` (
	`opportunity_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`job_id` text NOT NULL,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `institution_term` (
	`institution_id` text NOT NULL,
	`term` text NOT NULL,
	PRIMARY KEY(`institution_id`, `term`),
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `institution_term_term` ON `institution_term` (`term`);