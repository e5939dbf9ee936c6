CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sealed` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_person_sha` ON `evidence` (`person_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`template` text NOT NULL,
	`params` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `mail_unsent` ON `mail` (`sent_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`date_of_birth` text,
	`locale` text,
	`password_hash` text,
	`totp_secret` text,
	`totp_confirmed_at` integer,
	`totp_last_step` integer,
	`email_verified_at` integer,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	`disabled_at` integer,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `person_key` (
	`person_id` text PRIMARY KEY NOT NULL,
	`wrapped` text NOT NULL,
	`created_at` integer NOT NULL,
	`destroyed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `role_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`institution_id` text,
	`unit_id` text,
	`deputy_for` text,
	`valid_from` integer NOT NULL,
	`valid_until` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_assignment_person` ON `role_assignment` (`person_id`);--> statement-breakpoint
CREATE INDEX `role_assignment_institution` ON `role_assignment` (`institution_id`,`role`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`acting_role_id` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`second_factor_at` integer,
	`revoked_at` integer,
	`user_agent` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `single_use_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`email` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `single_use_link_token` ON `single_use_link` (`token_hash`);--> statement-breakpoint
CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`titles` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_code_unique` ON `agreement` (`code`);--> statement-breakpoint
CREATE TABLE `agreement_party` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`approved_hash` text,
	`approved_at` integer,
	`approved_by` text,
	`signed_at` integer,
	`signed_by` text,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_party_institution` ON `agreement_party` (`agreement_version_id`,`institution_id`);--> statement-breakpoint
CREATE INDEX `agreement_party_by_institution` ON `agreement_party` (`institution_id`);--> statement-breakpoint
CREATE TABLE `agreement_version` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`version` text NOT NULL,
	`status` text NOT NULL,
	`terms` text NOT NULL,
	`terms_hash` text NOT NULL,
	`in_force_from` text,
	`in_force_until` text,
	`published_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_version_number` ON `agreement_version` (`agreement_id`,`version`);--> statement-breakpoint
CREATE INDEX `agreement_version_status` ON `agreement_version` (`status`);--> statement-breakpoint
CREATE TABLE `learning_agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`sending_institution_id` text NOT NULL,
	`receiving_institution_id` text NOT NULL,
	`status` text NOT NULL,
	`current_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sending_institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receiving_institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `learning_agreement_learner` ON `learning_agreement` (`learner_id`);--> statement-breakpoint
CREATE TABLE `learning_agreement_version` (
	`id` text PRIMARY KEY NOT NULL,
	`learning_agreement_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`learning_agreement_id`) REFERENCES `learning_agreement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learning_agreement_version_number` ON `learning_agreement_version` (`learning_agreement_id`,`version`);--> statement-breakpoint
CREATE TABLE `recognition_line` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`number` text NOT NULL,
	`issuing_institution_id` text NOT NULL,
	`recognising_institution_id` text NOT NULL,
	`state` text NOT NULL,
	`line` text NOT NULL,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuing_institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recognising_institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recognition_line_number` ON `recognition_line` (`agreement_version_id`,`number`);--> statement-breakpoint
CREATE INDEX `recognition_line_pair` ON `recognition_line` (`recognising_institution_id`,`issuing_institution_id`);--> statement-breakpoint
CREATE TABLE `recognition_line_key` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`recognising_institution_id` text NOT NULL,
	`issuing_institution_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`opportunity_id` text,
	FOREIGN KEY (`line_id`) REFERENCES `recognition_line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recognition_line_key_lookup` ON `recognition_line_key` (`recognising_institution_id`,`issuing_institution_id`,`key`);--> statement-breakpoint
CREATE INDEX `recognition_line_key_opportunity` ON `recognition_line_key` (`opportunity_id`);--> statement-breakpoint
CREATE INDEX `recognition_line_key_line` ON `recognition_line_key` (`line_id`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`institution_id` text,
	`actor_id` text,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`event` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_event_id` ON `audit_event` (`id`);--> statement-breakpoint
CREATE INDEX `audit_event_subject` ON `audit_event` (`subject_type`,`subject_id`,`seq`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`processed_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_pending` ON `outbox` (`processed_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `opportunity` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`code` text NOT NULL,
	`status` text NOT NULL,
	`published_version` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opportunity_code` ON `opportunity` (`provider_id`,`code`);--> statement-breakpoint
CREATE INDEX `opportunity_status` ON `opportunity` (`status`);--> statement-breakpoint
CREATE TABLE `opportunity_version` (
	`id` text PRIMARY KEY NOT NULL,
	`opportunity_id` text NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	`title` text NOT NULL,
	`ects` real,
	`eqf` integer,
	`isced_f` text,
	`mode` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opportunity_version_number` ON `opportunity_version` (`opportunity_id`,`version`);--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`sha256` text NOT NULL,
	`report` text NOT NULL,
	`verified_at` integer NOT NULL,
	`trust_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_person_sha` ON `credential` (`person_id`,`sha256`);--> statement-breakpoint
CREATE INDEX `credential_sha` ON `credential` (`sha256`);--> statement-breakpoint
CREATE TABLE `trust_anchor` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`der` blob NOT NULL,
	`subject` text NOT NULL,
	`source` text NOT NULL,
	`reason` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `trust_anchor_sha256_unique` ON `trust_anchor` (`sha256`);--> statement-breakpoint
CREATE TABLE `curriculum_module` (
	`id` text PRIMARY KEY NOT NULL,
	`regulation_version_id` text NOT NULL,
	`parent_group_id` text,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`titles` text NOT NULL,
	`ects` real NOT NULL,
	`eqf` integer,
	`grading` text NOT NULL,
	`outcomes` text NOT NULL,
	`owner_unit_id` text,
	`external_cap` real,
	FOREIGN KEY (`regulation_version_id`) REFERENCES `regulation_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `curriculum_module_code` ON `curriculum_module` (`regulation_version_id`,`code`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`student_number` text NOT NULL,
	`programme_id` text NOT NULL,
	`regulation_version_id` text NOT NULL,
	`status` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`confirmed_at` integer,
	`confirmed_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`regulation_version_id`) REFERENCES `regulation_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_number` ON `enrolment` (`institution_id`,`student_number`,`programme_id`);--> statement-breakpoint
CREATE INDEX `enrolment_person` ON `enrolment` (`person_id`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`code` text NOT NULL,
	`titles` text NOT NULL,
	`degree` text NOT NULL,
	`eqf` integer NOT NULL,
	`cycle` text NOT NULL,
	`ects` real NOT NULL,
	`isced_f` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_code` ON `programme` (`institution_id`,`code`);--> statement-breakpoint
CREATE TABLE `regulation_version` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`label` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `regulation_version_label` ON `regulation_version` (`programme_id`,`label`);--> statement-breakpoint
CREATE TABLE `institution` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`names` text NOT NULL,
	`country` text NOT NULL,
	`city` text,
	`address` text NOT NULL,
	`email` text,
	`homepage` text,
	`accent` text,
	`time_zone` text NOT NULL,
	`recognised` integer NOT NULL,
	`policy` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `institution_slug_unique` ON `institution` (`slug`);--> statement-breakpoint
CREATE TABLE `institution_identifier` (
	`institution_id` text NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`normalised` text NOT NULL,
	`country` text,
	PRIMARY KEY(`institution_id`, `scheme`, `value`),
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `institution_identifier_normalised` ON `institution_identifier` (`scheme`,`normalised`);--> statement-breakpoint
CREATE TABLE `regulation_article` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`basis` text NOT NULL,
	`regulation` text NOT NULL,
	`article` text NOT NULL,
	`text` text NOT NULL,
	`url` text,
	`limits_age` integer DEFAULT false NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regulation_article_institution` ON `regulation_article` (`institution_id`,`basis`);--> statement-breakpoint
CREATE TABLE `sequence` (
	`institution_id` text NOT NULL,
	`name` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`institution_id`, `name`, `year`)
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`parent_id` text,
	`names` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_institution` ON `unit` (`institution_id`);--> statement-breakpoint
CREATE TABLE `case_component` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`document_id` text,
	`position` integer NOT NULL,
	`component` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `case_document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_component_case` ON `case_component` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_confirmation` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`confirmation` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_confirmation_case` ON `case_confirmation` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_document` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`evidence_id` text NOT NULL,
	`credential_id` text,
	`title` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`check_method` text,
	`check_result` text,
	`check_note` text,
	`checked_by` text,
	`checked_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credential_id`) REFERENCES `credential`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_document_case` ON `case_document` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_note` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`audience` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_note_case` ON `case_note` (`case_id`,`audience`);--> statement-breakpoint
CREATE TABLE `case_package` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`proposal` text NOT NULL,
	`decision` text,
	`requested` text NOT NULL,
	`learner_accepts` text,
	`ects_credited` real,
	`outcome` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_package_case` ON `case_package` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`rule_version` text NOT NULL,
	`inputs` text NOT NULL,
	`proposal` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_proposal_number` ON `case_proposal` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `case_signature` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`step` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`at` integer NOT NULL,
	`note` text,
	`meeting_on` text,
	`minutes_number` text,
	`cleared_at` integer,
	`cleared_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_signature_case` ON `case_signature` (`case_id`);--> statement-breakpoint
CREATE TABLE `credit_use` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`unit_identity` text NOT NULL,
	`ects` real,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credit_use_unit` ON `credit_use` (`learner_id`,`unit_identity`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`record` text NOT NULL,
	`record_hash` text NOT NULL,
	`issued_at` integer NOT NULL,
	`superseded_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `recognition_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_number` ON `decision` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `recognition_case` (
	`id` text PRIMARY KEY NOT NULL,
	`file_number` text,
	`institution_id` text NOT NULL,
	`unit_id` text,
	`learner_id` text NOT NULL,
	`filed_by_id` text NOT NULL,
	`origin` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`enrolment_id` text,
	`learning_agreement_id` text,
	`request` text DEFAULT '' NOT NULL,
	`locale` text NOT NULL,
	`legal_basis` text,
	`regulation_article_id` text,
	`prepared_by_id` text,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`complete_at` integer,
	`paused_at` integer,
	`paused_for` integer DEFAULT 0 NOT NULL,
	`due_at` integer,
	`hearing` text,
	`announced_delay` text,
	`appealed_from` text,
	`undocumented` integer DEFAULT false NOT NULL,
	`notification_proof` text,
	`decided_at` integer,
	`notified_at` integer,
	`recorded_at` integer,
	`appeal_until` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`regulation_article_id`) REFERENCES `regulation_article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recognition_case_inbox` ON `recognition_case` (`institution_id`,`status`);--> statement-breakpoint
CREATE INDEX `recognition_case_learner` ON `recognition_case` (`learner_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `recognition_case_file_number` ON `recognition_case` (`institution_id`,`file_number`);--> statement-breakpoint
CREATE TABLE `share_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`decision_id` text NOT NULL,
	`purpose` text NOT NULL,
	`sealed_token` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`access_count` integer DEFAULT 0 NOT NULL,
	`last_access_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `share_link_token` ON `share_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `share_link_decision` ON `share_link` (`decision_id`);