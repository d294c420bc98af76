import '@tanstack/react-query';
import 'valibot';
