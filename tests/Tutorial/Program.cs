TutorialServer.Create(args).Run();
