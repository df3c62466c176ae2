namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>A resource class of one's own with its builder extension, as a package for a mail catcher has them.</summary>
internal static class MailAppHost
{
    public static IDistributedApplicationBuilder Describe(string[] args, string folder)
    {
        var builder = DistributedApplication.CreateBuilder(args);
        var mail = builder.AddMailCatcher("mail", smtpPort: null);
        builder.AddExecutable("newsletter", "sleep", folder, "60").WithReference(mail);
        return builder;
    }

    public static IResourceBuilder<MailCatcherResource> AddMailCatcher(
        this IDistributedApplicationBuilder builder,
        string name,
        int? httpPort = null,
        int? smtpPort = null,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null)
    {
        var generated = password?.Resource ?? new ParameterResource($"{name}-password", value => value!.GetDefaultValue(), secret: true) { Default = new GenerateParameterDefault { MinLength = 22, Special = false } };
        var resource = new MailCatcherResource(name, userName?.Resource, generated);
        return builder.AddResource(resource)
            .WithImage("maildev/maildev")
            .WithImageRegistry("docker.io")
            .WithImageTag("2.1.0")
            .WithHttpEndpoint(targetPort: 1080, port: httpPort, name: MailCatcherResource.HttpEndpointName)
            .WithEndpoint(targetPort: 1025, port: smtpPort, name: MailCatcherResource.SmtpEndpointName)
            .WithEnvironment(context =>
            {
                context.EnvironmentVariables["MAILDEV_INCOMING_USER"] = resource.UserNameReference;
                context.EnvironmentVariables["MAILDEV_INCOMING_PASS"] = resource.PasswordParameter;
            })
            .WithAnnotation<MailCatcherAnnotation>()
            .WithAnnotation<MailCatcherAnnotation>(ResourceAnnotationMutationBehavior.Replace);
    }

    internal sealed class MailCatcherAnnotation : IResourceAnnotation;

    internal sealed class MailCatcherResource(string name, ParameterResource? userName, ParameterResource password) : ContainerResource(name), IResourceWithConnectionString
    {
        internal const string SmtpEndpointName = "smtp";
        internal const string HttpEndpointName = "http";
        private EndpointReference? _smtp;

        public ParameterResource PasswordParameter { get; } = password;

        public EndpointReference SmtpEndpoint => _smtp ??= new(this, SmtpEndpointName);

        public ReferenceExpression UserNameReference => userName is not null ? ReferenceExpression.Create($"{userName}") : ReferenceExpression.Create($"mail-dev");

        public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
            $"Endpoint=smtp://{SmtpEndpoint.Property(EndpointProperty.Host)}:{SmtpEndpoint.Property(EndpointProperty.Port)};Username={UserNameReference};Password={PasswordParameter}");
    }
}
