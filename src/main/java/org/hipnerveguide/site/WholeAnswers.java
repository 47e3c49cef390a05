package org.hipnerveguide.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sends what is made for one reader in one piece: compressed where that saves time, and
 * with a weak tag where a browser may keep it, so that it is not sent twice. Kept pages
 * have strong tags. The server itself could compress, but sends four small packets where
 * one would do, and no error.
 */
@Component
@Order(0)
class WholeAnswers extends OncePerRequestFilter {

	/**
	 * With its headers it fits into three packets, which arrive together: compressed it
	 * would be there no sooner.
	 */
	private static final int SMALL = 3400;

	/**
	 * A program waits for the first ten packets as long as for one, since the server
	 * sends them at once (RFC 6928); and to compress an assessment takes longer than to
	 * make it.
	 */
	private static final int SMALL_FOR_PROGRAMS = 12_000;

	/** Half the time of the usual level, a tenth more bytes. */
	private static final int QUICKLY = 2;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		boolean text = isText(answer.getContentType());
		if (text) {
			answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		}
		if (isTagged(request, answer) && isKnown(request, answer)) {
			return;
		}
		if (text && isWorthwhile(request, answer)) {
			compress(answer);
		}
		answer.copyBodyToResponse();
	}

	private static boolean isTagged(HttpServletRequest request, ContentCachingResponseWrapper answer) {
		String control = answer.getHeader(HttpHeaders.CACHE_CONTROL);
		return HttpMethod.GET.matches(request.getMethod()) && answer.getStatus() == HttpStatus.OK.value()
				&& (control == null || !control.contains("no-store"));
	}

	private static boolean isKnown(HttpServletRequest request, ContentCachingResponseWrapper answer)
			throws IOException {
		String tag = "W/\"" + DigestUtils.md5DigestAsHex(answer.getContentInputStream()) + "\"";
		answer.setHeader(HttpHeaders.ETAG, tag);
		return new ServletWebRequest(request, (HttpServletResponse) answer.getResponse()).checkNotModified(tag);
	}

	private static boolean isText(@Nullable String type) {
		return type != null && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
	}

	private static boolean isWorthwhile(HttpServletRequest request, ContentCachingResponseWrapper answer) {
		return answer.getStatus() != HttpStatus.PARTIAL_CONTENT.value() && isCompressed(answer.getContentSize(),
				answer.getContentType(), request.getHeader(HttpHeaders.ACCEPT_ENCODING));
	}

	/**
	 * Whether so many bytes of a type are compressed for a reader who accepts these
	 * codings.
	 */
	static boolean isCompressed(int bytes, @Nullable String type, @Nullable String accepted) {
		int small = (type != null && type.contains("json")) ? SMALL_FOR_PROGRAMS : SMALL;
		return bytes >= small && accepted != null
				&& HttpFields.build()
					.add(HttpHeader.ACCEPT_ENCODING, accepted)
					.contains(HttpHeader.ACCEPT_ENCODING, "gzip");
	}

	private static void compress(ContentCachingResponseWrapper answer) throws IOException {
		byte[] compressed = compressed(answer.getContentAsByteArray());
		answer.resetBuffer();
		answer.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		answer.getOutputStream().write(compressed);
	}

	static byte[] compressed(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
		try (GZIPOutputStream stream = new GZIPOutputStream(compressed) {
			{
				this.def.setLevel(QUICKLY);
			}
		}) {
			stream.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

	/**
	 * Only how long the whole is would be told of it, and wrongly: nothing of it is
	 * written.
	 */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return HttpMethod.HEAD.matches(request.getMethod());
	}

	/**
	 * An error page is long too: the questionnaire comes back with every mistake in it.
	 */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
