using Lanner;
using Lanner.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Tutorial.SqlDatabases.Tutorial001;

[TutorialApp("sql_databases.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.AddDatabaseErrors();
        var database = $"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        builder.Services.AddSingleton(_ => new SqliteConnection(database));
        builder.Services.AddDbContext<HeroesDb>(db => db.UseSqlite(database));
        var app = builder.Build();

        // The database lives as long as one connection is open.
        app.Services.GetRequiredService<SqliteConnection>().Open();
        using (var scope = app.Services.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<HeroesDb>().Database.EnsureCreated();
        }

        app.IncludeRouter<Router>();
        return app;
    }
}

public sealed class Hero
{
    public int? Id { get; set; }

    public required string Name { get; set; }

    public int? Age { get; set; }

    public required string SecretName { get; set; }
}

public sealed class HeroesDb(DbContextOptions<HeroesDb> options) : DbContext(options)
{
    public DbSet<Hero> Heroes => Set<Hero>();
}

[Router]
public sealed partial class Router
{
    [Post("/heroes/")]
    public static async Task<Hero> CreateHero(Hero hero, [Session] HeroesDb db)
    {
        db.Add(hero);
        await db.SaveChangesAsync();
        return hero;
    }

    [Get("/heroes/")]
    public static Task<List<Hero>> ReadHeroes([Session] HeroesDb db, int offset = 0, [Query(Le = 100)] int limit = 100) =>
        db.Heroes.OrderBy(hero => hero.Id).Skip(offset).Take(limit).ToListAsync();

    [Get("/heroes/{hero_id}")]
    public static async Task<Hero> ReadHero(int heroId, [Session] HeroesDb db) =>
        await db.Heroes.FindAsync(heroId) ?? throw new HttpException(404, "Hero not found");

    [Delete("/heroes/{hero_id}")]
    public static async Task<object> DeleteHero(int heroId, [Session] HeroesDb db)
    {
        db.Remove(await db.Heroes.FindAsync(heroId) ?? throw new HttpException(404, "Hero not found"));
        return new { ok = true };
    }
}
