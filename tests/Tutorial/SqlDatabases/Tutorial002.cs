using Lanner;
using Lanner.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Tutorial.SqlDatabases.Tutorial002;

[TutorialApp("sql_databases.tutorial002")]
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
    public int Id { get; set; }

    public required string Name { get; set; }

    public int? Age { get; set; }

    public required string SecretName { get; set; }

    public HeroPublic ToPublic() => new(Name, Age, Id);
}

public record HeroCreate(string Name, string SecretName, int? Age = null);

public record HeroPublic(string Name, [Field] int? Age, int Id);

public record HeroUpdate(string? Name = null, int? Age = null, string? SecretName = null);

public sealed class HeroesDb(DbContextOptions<HeroesDb> options) : DbContext(options)
{
    public DbSet<Hero> Heroes => Set<Hero>();
}

[Router]
public sealed partial class Router
{
    [Post("/heroes/")]
    public static async Task<HeroPublic> CreateHero(HeroCreate hero, [Session] HeroesDb db)
    {
        var created = new Hero { Name = hero.Name, Age = hero.Age, SecretName = hero.SecretName };
        db.Add(created);
        await db.SaveChangesAsync();
        return created.ToPublic();
    }

    [Get("/heroes/")]
    public static async Task<List<HeroPublic>> ReadHeroes([Session] HeroesDb db, int offset = 0, [Query(Le = 100)] int limit = 100)
    {
        var heroes = await db.Heroes.OrderBy(hero => hero.Id).Skip(offset).Take(limit).ToListAsync();
        return heroes.ConvertAll(hero => hero.ToPublic());
    }

    [Get("/heroes/{hero_id}")]
    public static async Task<HeroPublic> ReadHero(int heroId, [Session] HeroesDb db) => (await Find(heroId, db)).ToPublic();

    [Patch("/heroes/{hero_id}")]
    public static async Task<HeroPublic> UpdateHero(int heroId, Patch<HeroUpdate> patch, [Session] HeroesDb db)
    {
        var hero = await Find(heroId, db);
        var current = patch.ApplyTo(new HeroUpdate(hero.Name, hero.Age, hero.SecretName));
        db.Entry(hero).CurrentValues.SetValues(current);
        return hero.ToPublic();
    }

    [Delete("/heroes/{hero_id}")]
    public static async Task<object> DeleteHero(int heroId, [Session] HeroesDb db)
    {
        db.Remove(await Find(heroId, db));
        return new { ok = true };
    }

    private static async Task<Hero> Find(int heroId, HeroesDb db) =>
        await db.Heroes.FindAsync(heroId) ?? throw new HttpException(404, "Hero not found");
}
