using Lanner.Hosting.Tests;

[assembly: AssemblyFixture(typeof(RunningAppHost))]
