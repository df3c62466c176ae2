// Runs before the first paint, so that a dark page never flashes white.
(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
        const chosen = localStorage.getItem("lanner-theme") ?? "system";
        const dark = chosen === "dark" || (chosen === "system" && system.matches);
        document.documentElement.dataset.theme = dark ? "dark" : "light";
        return { theme: chosen, isDark: dark };
    };
    apply();
    window.lannerTheme = { apply, choose: theme => { localStorage.setItem("lanner-theme", theme); return apply(); }, system };
})();
