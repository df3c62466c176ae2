// What only a browser can do: keys, time zone, scrolling, the clipboard, and coming back after a restart of the app host.
window.lanner = (() => {
    const pages = { r: "/", g: "/graph", c: "/console", l: "/logs", s: "/logs", t: "/traces", m: "/metrics", p: "/parameters" };
    let page;

    function isTyping(target) {
        return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
    }

    document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Escape" && isTyping(event.target)) {
            event.target.blur();
            return;
        }
        if (isTyping(event.target)) return;
        if (document.querySelector(".mud-dialog") && event.key !== "?") return;
        if (event.key === "/") {
            const search = document.querySelector("input[data-search], [data-search] input");
            if (search) { event.preventDefault(); search.focus(); search.select(); }
        } else if (event.key === "?" || event.key === "Escape") {
            page?.invokeMethodAsync("OnKey", event.key);
        } else if (event.key === "d" || event.key === "S") {
            page?.invokeMethodAsync("OnKey", event.key);
        } else if ((event.key === "j" || event.key === "k" || event.key === "ArrowDown" || event.key === "ArrowUp") && document.querySelector("[data-row]")) {
            const rows = [...document.querySelectorAll("[data-row]")];
            const at = rows.indexOf(document.activeElement);
            const step = event.key === "j" || event.key === "ArrowDown" ? 1 : -1;
            const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
            if (at >= 0 || event.key === "j" || event.key === "k") { event.preventDefault(); next.focus(); }
        } else if (event.key === "Enter" && event.target.matches?.("[data-row]")) {
            event.target.click();
        } else if (pages[event.key] && document.querySelector(`nav a[href="${pages[event.key]}"]`)) {
            Blazor.navigateTo(pages[event.key]);
        }
    });

    // Keeps a list at its end while the reader is there; scrolling up lets go of it.
    function follow(element) {
        if (!element || element.dataset.following) return;
        element.dataset.following = "true";
        let atEnd = true;
        element.addEventListener("scroll", () => { atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 40; });
        new MutationObserver(() => { if (atEnd) element.scrollTop = element.scrollHeight; }).observe(element, { childList: true, subtree: true, attributes: true });
        element.scrollTop = element.scrollHeight;
    }

    function toEnd(element) {
        element.scrollTop = element.scrollHeight;
    }

    function start(reference) {
        page = reference;
        window.lannerTheme.system.addEventListener("change", () => page.invokeMethodAsync("OnTheme", window.lannerTheme.apply().isDark));
        const { theme, isDark } = window.lannerTheme.apply();
        return { theme, isDark, offsetMinutes: -new Date().getTimezoneOffset(), hasHalfDays: window.lannerTheme.hasHalfDays() };
    }

    // A new app host knows nothing of this page, so the page is loaded again as soon as it answers.
    const modal = document.getElementById("components-reconnect-modal");
    new MutationObserver(async () => {
        if (modal.classList.contains("components-reconnect-rejected")) location.reload();
        if (!modal.classList.contains("components-reconnect-failed")) return;
        for (;;) {
            await new Promise(resolve => setTimeout(resolve, 2000));
            try { if ((await fetch("/health")).ok) { location.reload(); return; } } catch { /* still away */ }
        }
    }).observe(modal, { attributes: true, attributeFilter: ["class"] });

    return { start, follow, toEnd, copy: text => navigator.clipboard?.writeText(text), setHalfDays: on => window.lannerTheme.setHalfDays(on), choose: theme => window.lannerTheme.choose(theme).isDark };
})();
