package org.hipnerveguide.desk;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the desk is told.
 *
 * @param questions a file of questions with the passages that answer them
 */
@ConfigurationProperties("hip-nerve-guide")
record DeskSettings(@Nullable Path questions) {

}
