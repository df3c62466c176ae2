// What the browser keeps of its user's wishes. Runs before the first paint, so that a dark page never flashes white.
(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
        const chosen = localStorage.getItem("lanner-theme") ?? "system";
        const dark = chosen === "dark" || (chosen === "system" && system.matches);
        document.documentElement.dataset.theme = dark ? "dark" : "light";
        return { theme: chosen, isDark: dark };
    };
    apply();
    const hasHalfDays = () => localStorage.getItem("lanner-clock") === "12";
    const setHalfDays = on => localStorage.setItem("lanner-clock", on ? "12" : "24");
    document.documentElement.dataset.clock = hasHalfDays() ? "12" : "24";
    window.lannerTheme = { hasHalfDays, setHalfDays, apply, choose: theme => { localStorage.setItem("lanner-theme", theme); return apply(); }, system };
})();
